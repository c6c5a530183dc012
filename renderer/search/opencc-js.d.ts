/** The package exports its dictionaries without types: pairs such as 條 条, parted by bars. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default pairs;
}
