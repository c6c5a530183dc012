import { type CorpusName, documentsOf } from "./corpora.ts";
import { heldOutItems } from "./held-out-items.ts";
import { type KnownItem, knownItems, printedItems } from "./known-items.ts";
import { meanReciprocalRank } from "./known-ranks.ts";
import type { Corpus, Engine, Peer } from "./peer.ts";
import { type BenchQuestion, questionsOf } from "./questions.ts";
import { truthOf } from "./truth.ts";
import { unitsOf } from "./units.ts";

/** What was measured of a peer on a corpus; times in milliseconds, memory and stored size in MB. */
export type Measured = {
  readonly build: readonly number[];
  /** The processor's time for the same, all threads together: what else runs on the machine is not in it. */
  readonly work: readonly number[];
  readonly heap: number;
  readonly stored: number;
  readonly load: readonly number[];
  /** For each question the least of several times that it was asked. */
  readonly query: readonly number[];
  readonly recall: { readonly printed: number; readonly otherwise: number };
  readonly precision: number;
  /** Questions that it could not read. */
  readonly threw: number;
  /** Only where the known items are about the corpus. */
  readonly known?: { readonly all: number; readonly printed: number; readonly heldOut: number };
};

const rounds = 5;

/** Measures one peer in this process, which should run nothing else, and lay bare its garbage collector. */
export async function measure(peer: Peer, corpusName: CorpusName): Promise<Measured> {
  const documents = documentsOf(corpusName);
  const corpus = { documents, units: unitsOf(documents) };
  const questions = questionsOf(corpus.units);
  const build: number[] = [];
  const work: number[] = [];
  const before = megabytes();
  let heap = 0;
  let engine: Engine | null = null;
  for (let at = 0; at < peer.builds; at += 1) {
    engine = null;
    const began = performance.now();
    const used = process.cpuUsage();
    engine = await peer.build(corpus);
    build.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    work.push((user + system) / 1000);
    // Of the first only: what came before it lingers for a while.
    if (at === 0) heap = megabytes() - before;
  }
  if (!engine) throw new Error(`${peer.name} is never built`);
  const stored = engine.store?.();
  const size = stored === undefined ? 0 : Buffer.byteLength(stored) / 1e6;
  engine = null;
  const load: number[] = [];
  for (let at = 0; at < peer.builds; at += 1) {
    engine = null;
    megabytes();
    const began = performance.now();
    engine = await peer.load(stored, corpus);
    load.push(performance.now() - began);
  }
  if (!engine) throw new Error(`${peer.name} is never loaded`);
  const query = timesOf(engine, questions);
  return {
    build,
    work,
    heap,
    stored: size,
    load,
    query,
    ...correctness(engine, corpus, questions),
    ...(corpusName === "seeds" && { known: ranks(engine, corpus) }),
  };
}

/** The memory in use after a full collection, with what lies outside of the heap. */
function megabytes(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function timesOf(engine: Engine, questions: readonly BenchQuestion[]): readonly number[] {
  const times = questions.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { asked }] of questions.entries()) {
      const began = performance.now();
      attempt(() => (engine.first ?? engine.ask)(asked));
      times[at]?.push(performance.now() - began);
    }
  }
  return times.map((each) => Math.min(...each));
}

/** Of each question, the share of what must be found that was; and of what was found, the share that may be. */
function correctness(engine: Engine, { units }: Corpus, questions: readonly BenchQuestion[]) {
  const truth = truthOf(units);
  const printed: number[] = [];
  const otherwise: number[] = [];
  const precision: number[] = [];
  let threw = 0;
  for (const question of questions) {
    const { must, may } = truth(question);
    const hits = attempt(() => engine.ask(question.asked));
    if (hits === null) threw += 1;
    const found = [...new Set(hits)];
    if (must.size > 0) {
      const share = found.filter((hit) => must.has(hit)).length / must.size;
      (question.sort === "printed" ? printed : otherwise).push(share);
    }
    if (found.length > 0) precision.push(found.filter(may).length / found.length);
  }
  return {
    recall: { printed: mean(printed), otherwise: mean(otherwise) },
    precision: mean(precision),
    threw,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function ranks(engine: Engine, { units }: Corpus) {
  const ask = (question: string) =>
    (attempt(() => engine.ask(question)) ?? []).flatMap((hit) => units[hit] ?? []);
  const of = (items: readonly KnownItem[]) => meanReciprocalRank(items, ask);
  return { all: of(knownItems), printed: of(printedItems), heldOut: of(heldOutItems) };
}

/** Some throw at a colon; for them that is no answer. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
