/** What is used of lunr 2.3.9: its builder, of which the parts that are replaced are named too. */
declare module "lunr" {
  class Builder {
    averageFieldLength: Readonly<Record<string, number>>;
    /** An automaton for wildcards. */
    tokenSet: object | null;
    /** By field and document, as "title/12": how often each term is there, and how many terms there are. */
    fieldTermFrequencies: Record<string, Record<string, number>>;
    fieldLengths: Record<string, number>;
    invertedIndex: Record<string, Posting>;
    documentCount: number;
    _documents: Record<string, { readonly boost: number }>;
    field(name: string, attributes?: { readonly boost: number }): void;
    b(value: number): void;
    k1(value: number): void;
    calculateAverageFieldLengths(): void;
    createTokenSet(): void;
    build(): Index;
  }
  /** The number of a term, and by field the documents that have it: of these lunr counts the keys. */
  export type Posting = { readonly _index: number; readonly title: number[]; readonly text: number[] };
  /** `elements` are the numbers of terms, each followed by its weight. */
  type Vector = { readonly elements: readonly number[] };
  type Index = {
    readonly invertedIndex: Readonly<Record<string, Posting>>;
    readonly fieldVectors: Readonly<Record<string, Vector>>;
  };
  const lunr: { readonly Builder: typeof Builder };
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default lunr;
}
