import type { Collections } from "../library/collected/collections.ts";
import type { OwnStore } from "../library/own/store.ts";
import { NotKept, type PackAtHand, packAtHand } from "../library/packs/at-hand.ts";
import { effectsOf } from "../library/packs/effects.ts";
import type { ReadPack } from "../library/packs/messages.ts";
import { remember, trustOf } from "../library/packs/signers.ts";
import { collectionOf, stepTo } from "../library/packs/step.ts";
import { packs as words } from "../messages/packs.ts";
import { type Stage, sentenceOf } from "./stage.ts";

type Coming = { readonly collection: string; readonly delivery: string };

/**
 * The installing of one pack, step by step; whatever step it is left at, nothing but the last changes the library,
 * and that whole or not at all.
 */
export class Installing {
  #hand: PackAtHand | null = null;
  #coming: Coming | null = null;
  #ended = false;

  constructor(
    private readonly collections: Collections,
    private readonly notes: OwnStore,
    private readonly tell: (stage: Stage) => void,
    private readonly open: () => PackAtHand = packAtHand,
  ) {}

  /** Reads a file, proves it, and goes on as far as nobody has to be asked. */
  async read(file: File): Promise<void> {
    const { name } = file;
    this.#tell({ at: "reading", name, done: 0, of: 0 });
    this.#hand = this.open();
    const report = (done: number, of: number) => this.#tell({ at: "reading", name, done, of });
    const pack = await this.#hand.read(file, report).catch((error: unknown) => this.#fail(name, error));
    if (!pack) return;
    if ("why" in pack) return this.#refuse(name, sentenceOf(pack));
    const trust = await trustOf(this.collections.keeping.collected, pack);
    if (trust.is === "other") return this.#refuse(name, words.refusals.other(trust.was.publisher));
    const step = stepTo(pack, await this.collections.all());
    if (step.is === "clash") return this.#refuse(name, words.refusals.clash(pack.version));
    if (step.is === "same") return this.#tell({ at: "same", pack });
    if (trust.is === "first") return this.#tell({ at: "met", pack, namesake: trust.namesake });
    await this.keep(pack);
  }

  /** Parses and keeps what is in the pack, where nobody sees it, and tells what installing it would do. */
  async keep(pack: ReadPack): Promise<void> {
    const { collections, notes } = this;
    const coming = collections.coming(collectionOf(pack.id));
    this.#coming = coming;
    const report = (done: number, of: number, title: string) =>
      this.#tell({ at: "keeping", pack, title, done, of });
    report(0, pack.works, pack.name);
    const { keeping } = collections;
    const changes = await this.#hand
      ?.keep(coming, keeping.parser, report)
      .catch((error: unknown) => this.#fail(pack.name, error));
    if (!changes || this.#ended) return;
    const step = stepTo(pack, await collections.all());
    this.#tell({ at: "ready", pack, step, changes, effects: null });
    const effects = await effectsOf(keeping, coming.delivery, changes, notes.state());
    this.#tell({ at: "ready", pack, step, changes, effects });
  }

  /** Takes the pack into the library. */
  async install(pack: ReadPack): Promise<boolean> {
    const coming = this.#coming;
    if (!coming || this.#ended) return false;
    // From here on it is not left off: what is being taken in must not be dropped.
    this.#coming = null;
    const { id, name, version, publisher, key, fingerprint, sum, date, asOf, note } = pack;
    this.#tell({ at: "taking", pack });
    const told = { ...(asOf !== undefined && { asOf }), ...(note !== undefined && { note }) };
    const signed = { publisher, key, fingerprint, sum, date, ...told };
    try {
      await remember(this.collections.keeping.collected, { id, key, publisher });
      await this.collections.take(coming.delivery, {
        id: coming.collection,
        kind: "pack",
        name,
        version,
        signed,
      });
    } catch (error) {
      this.#fail(name, error);
      return false;
    }
    this.end();
    return true;
  }

  /** Leaves off: whatever was kept is dropped. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#hand?.end();
    // What cannot be dropped now is dropped at the next start.
    if (this.#coming) void this.collections.drop(this.#coming.delivery).catch(() => undefined);
  }

  #tell(stage: Stage): void {
    if (!this.#ended) this.tell(stage);
  }

  #refuse(name: string, says: string): void {
    this.#tell({ at: "refused", name, says });
  }

  #fail(name: string, error: unknown): void {
    const full = (error instanceof NotKept && error.reason === "full") || /quota/i.test(String(error));
    this.#refuse(name, full ? words.refusals.full : words.refusals.failed);
  }
}
