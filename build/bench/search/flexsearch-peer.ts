import { Charset, Document } from "flexsearch";
import type { Corpus, Engine, Peer } from "./peer.ts";

/** Characters for terms, and with `context` the order in which they follow each other. */
const field = { tokenize: "strict", encoder: Charset.CJK, context: true } as const;
const all = 1e9;

export const flexSearch: Peer = {
  name: "FlexSearch",
  builds: 3,
  build: ({ units }: Corpus) => {
    const index = empty();
    for (const [id, { title, text }] of units.entries()) index.add({ id, title, text });
    return engineOf(index);
  },
  load: (stored) => {
    const index = empty();
    for (const [key, data] of JSON.parse(String(stored)) as [string, string][]) void index.import(key, data);
    return engineOf(index);
  },
};

const empty = () =>
  new Document({
    document: {
      id: "id",
      index: [
        { field: "title", ...field },
        { field: "text", ...field },
      ],
    },
  });

function engineOf(index: ReturnType<typeof empty>): Engine {
  const found = (word: string): readonly number[] => {
    const fields = index.search(word, { limit: all }) as { field: string; result: number[] }[];
    return [...new Set(fields.flatMap(({ result }) => result))];
  };
  return {
    // A space in a question finds nothing at all, so each word is asked for by itself.
    ask: (question) => {
      const [first = [], ...others] = question.split(/\s+/u).filter(Boolean).map(found);
      const sets = others.map((each) => new Set(each));
      return first.filter((id) => sets.every((each) => each.has(id)));
    },
    store: () => {
      const parts: [string, string][] = [];
      void index.export((key, data) => void parts.push([key, data]));
      return JSON.stringify(parts);
    },
  };
}
