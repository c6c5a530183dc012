/** A block among all blocks of the library: the number of its work there, and of its unit in the work. */
export type Visit = (work: number, block: number, weight: number) => void;

/** What the ranking knows of terms: pairs of characters, or single ones. */
export type TermWeights = {
  /** How rare a term is, as lunr weighs it; 0 where no block has it. */
  rarityOf(term: string): number;
  /** Every block that has a term, with the term's weight in it: rarity, frequency, length and boosts in one. */
  visit(term: string, see: Visit): void;
};
