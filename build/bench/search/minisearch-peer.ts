import MiniSearch from "minisearch";
import type { Engine, Peer } from "./peer.ts";

/** Its own tokenizer takes a whole run of Han characters for one word, so it is given pairs. */
const options = {
  fields: ["title", "text"],
  tokenize: pairs,
  searchOptions: {
    boost: { title: 2 },
    combineWith: "AND",
    // A single character finds the pairs that begin with it.
    prefix: (term: string) => term.length === 1,
  },
} as const;

export const miniSearch: Peer = {
  name: "MiniSearch",
  builds: 3,
  build: ({ units }) => {
    const index = new MiniSearch(mutable());
    index.addAll(units.map(({ title, text }, id) => ({ id, title, text })));
    return engineOf(index);
  },
  load: (stored) => engineOf(MiniSearch.loadJSON(String(stored), mutable())),
};

const mutable = () => ({ ...options, fields: [...options.fields] });

const engineOf = (index: MiniSearch): Engine => ({
  ask: (question) => index.search(question).map(({ id }) => id as number),
  store: () => JSON.stringify(index),
});

/** 停车场 gives 停车 and 车场; a character that stands alone is a term by itself. */
function pairs(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
