import { fold } from "../../../renderer/search/fold.ts";
import type { Corpus, Engine, Peer } from "./peer.ts";

/** No index: the folded words of all units are looked through, and the hits come in reading order. */
export const plainScan: Peer = {
  name: "plain scan",
  builds: 3,
  build: (corpus) => engineOf(corpus),
  load: (_, corpus) => engineOf(corpus),
};

function engineOf({ units }: Corpus): Engine {
  const texts = units.map(({ title, text }) => `${fold(title)}${fold(text)}`);
  return {
    ask: (question) => {
      const words = question.split(/\s+/u).map(fold).filter(Boolean);
      const found: number[] = [];
      for (const [at, text] of texts.entries())
        if (words.every((word) => text.includes(word))) found.push(at);
      return words.length > 0 ? found : [];
    },
  };
}
