import { type Column, figuresOf, matrix } from "./search/columns.ts";
import { corpora, describe } from "./search/corpora.ts";
import { peers } from "./search/peers.ts";
import { measureApart } from "./search/run.ts";
import { aligned, type Figure } from "./table.ts";

/** Holds the search beside its peers: the same units, the same questions, one process after the other. */
export async function benchSearch(tell: (sentence: string) => void) {
  const figures: Figure[] = [];
  const tables: string[] = [];
  for (const corpus of corpora) {
    const name = describe(corpus);
    const [ours, ...others] = peers;
    const columnOf = async (peer: (typeof peers)[number]): Promise<Column> => {
      tell(`${peer.name} on ${name}…`);
      return { peer: peer.name, measured: await measureApart(peer, corpus) };
    };
    const columns: [Column, ...Column[]] = [await columnOf(ours)];
    for (const peer of others) columns.push(await columnOf(peer));
    figures.push(...figuresOf(name, columns));
    tables.push(`search: ${name}\n${aligned(matrix(columns))}`);
  }
  return { figures, text: tables.join("\n\n") };
}
