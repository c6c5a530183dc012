import type { Citable } from "../citing.ts";
import type { Anchor, Passage, Setting } from "./anchor.ts";
import { anchorOnWords } from "./anchoring.ts";
import { foldedWords } from "./folding.ts";
import { type Ground, groundOf } from "./ground.ts";
import type { Resolution } from "./resolve.ts";
import { type Found, foundWords } from "./resolving-words.ts";
import { telling } from "./same-words.ts";
import { unknownRival, unknownTwins } from "./unknown.ts";
import { wordsIn } from "./words.ts";

/** Finds every passage of an anchor in a document. */
export function resolvePassages(from: Citable, edition: string, anchor: Anchor): Resolution {
  const ground = groundOf(from.document);
  const found = anchor.passages.map((passage) => foundPassage(from, ground, passage));
  const lost = found.flatMap((each, at) => (each === null ? [at] : []));
  const gone = { outcome: "gone", anchor, lost } as const;
  if (lost.length > 0) return gone;
  const spans = found.filter((each) => each !== null);
  // What came into another order, or fell together, is not what was marked.
  if (spans.some(({ start }, at) => start < (spans[at - 1]?.end ?? 0))) return gone;
  const now = anchorOnWords(
    from,
    edition,
    spans.flatMap((span) => ground.stretchesOf(span)),
  );
  if (!now) return gone;
  const same = spans.every((span) => span.same);
  const there =
    now.passages.length === anchor.passages.length &&
    now.passages.every(({ address }, at) => address === anchor.passages[at]?.address);
  return { outcome: same ? (there ? "unchanged" : "moved") : "changed", anchor: now, lost: [] };
}

function foundPassage(from: Citable, ground: Ground, passage: Passage): Found | null {
  const words = foldedWords(passage.exact);
  if (words === "") return null;
  if (!passage.setting && standsThere(from, passage)) return { ...ground.spanOf(passage), same: true };
  const setting = passage.setting ?? settingUnknown(passage);
  return foundWords(ground, words, setting);
}

/** Whether words stand to the character where they stood, with all that is known to have stood beside them. */
function standsThere(
  { document }: Citable,
  { address, start, end, exact, prefix, suffix }: Passage,
): boolean {
  const text = wordsIn(document).get(address)?.text ?? "";
  const beside = prefix + exact + suffix;
  return beside.length >= telling && text.slice(start - prefix.length, end + suffix.length) === beside;
}

/** What an anchor from elsewhere tells of its passages. */
const settingUnknown = ({ prefix, suffix }: Passage): Setting => ({
  before: foldedWords(prefix),
  after: foldedWords(suffix),
  twins: unknownTwins,
  rival: unknownRival,
});
