import { createRequire } from "node:module";
import type { Corpus, Engine, Peer } from "./peer.ts";

type LunrIndex = { search(question: string): readonly { readonly ref: string }[]; toJSON(): object };
type LunrBuilder = {
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string): void;
  add(unit: object): void;
};
type Lunr = {
  (configure: (this: LunrBuilder) => void): LunrIndex;
  readonly Index: { load(stored: object): LunrIndex };
  readonly zh: unknown;
};

/** As the README of lunr-languages has it: plugins by `require`, questions by `search`. */
export const lunrChinese: Peer = {
  name: "lunr + zh",
  builds: 1,
  build: ({ units }: Corpus) => {
    const lunr = chinese();
    return engineOf(
      lunr(function () {
        this.use(lunr.zh);
        this.ref("id");
        this.field("title");
        this.field("text");
        for (const [id, { title, text }] of units.entries()) this.add({ id, title, text });
      }),
    );
  },
  load: (stored) => engineOf(chinese().Index.load(JSON.parse(String(stored)) as object)),
};

const engineOf = (index: LunrIndex): Engine => ({
  ask: (question) => index.search(question).map(({ ref }) => Number(ref)),
  store: () => JSON.stringify(index),
});

let prepared: Lunr | null = null;

function chinese(): Lunr {
  if (prepared) return prepared;
  const require = createRequire(import.meta.url);
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.zh")(lunr);
  prepared = lunr as Lunr;
  return prepared;
}
