import type { Effects } from "../library/packs/effects.ts";
import type { WorkChange } from "../library/packs/keeping.ts";
import type { ReadPack, Refused } from "../library/packs/messages.ts";
import type { Step } from "../library/packs/step.ts";
import { packs as words } from "../messages/packs.ts";

/** How far the installing of a pack is. */
export type Stage =
  | { readonly at: "choosing" }
  | { readonly at: "reading"; readonly name: string; readonly done: number; readonly of: number }
  /** With a sentence; nothing was changed. */
  | { readonly at: "refused"; readonly name: string; readonly says: string }
  /** Exactly this is installed. */
  | { readonly at: "same"; readonly pack: ReadPack }
  /** Who signed it was never met; `namesake` where another goes by that name. */
  | { readonly at: "met"; readonly pack: ReadPack; readonly namesake: boolean }
  | {
      readonly at: "keeping";
      readonly pack: ReadPack;
      readonly title: string;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly at: "ready";
      readonly pack: ReadPack;
      readonly step: Step;
      readonly changes: readonly WorkChange[];
      /** Null while they are looked for. */
      readonly effects: Effects | null;
    }
  | { readonly at: "taking"; readonly pack: ReadPack };

/** Why a file was refused, in a sentence. */
export function sentenceOf(refused: Refused): string {
  if (refused.why !== "form") return words.refusals[refused.why];
  return /[。；]$/.test(refused.sentence) ? refused.sentence : `${refused.sentence}。`;
}
