/** What is used of lunr 2.3.9: its builder, of which the parts that are replaced are named too. */
declare module "lunr" {
  class Builder {
    averageFieldLength: Readonly<Record<string, number>>;
    tokenSet: { readonly toArray: () => readonly string[] };
    tokenizer: (words: string) => readonly string[];
    ref(name: string): void;
    field(name: string, attributes?: { readonly boost: number }): void;
    b(value: number): void;
    k1(value: number): void;
    add(document: Readonly<Record<string, unknown>>, attributes?: { readonly boost: number }): void;
    calculateAverageFieldLengths(): void;
    createTokenSet(): void;
    build(): Index;
  }
  /** `elements` are the numbers of terms, each followed by its weight. */
  type Vector = { readonly elements: readonly number[] };
  type Index = {
    readonly invertedIndex: Readonly<Record<string, { readonly _index: number }>>;
    readonly fieldVectors: Readonly<Record<string, Vector>>;
  };
  const lunr: { readonly Builder: typeof Builder };
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default lunr;
}
