import { useEffect, useState } from "react";
import { textsOf } from "../core/paper/block.ts";
import { faces } from "../core/paper/faces.ts";
import { breathing } from "../library/breath.ts";
import type { Paper } from "./page.ts";

/** A character that no font at hand has, and where it stands first. */
export type MissingGlyph = { readonly sign: string; readonly code: string; readonly place: string };

/** The characters of a finished paper that would be printed as empty boxes; none while they are looked for. */
export function useMissingGlyphs(paper: Paper | null): readonly MissingGlyph[] {
  const [missing, setMissing] = useState<readonly MissingGlyph[]>([]);
  useEffect(() => {
    setMissing([]);
    if (!paper) return;
    let left = false;
    void missingGlyphs(paper, () => left).then((found) => !left && setMissing(found));
    return () => {
      left = true;
    };
  }, [paper]);
  return missing;
}

/** Looks for the characters of a paper that have no glyph, letting others in between. */
export async function missingGlyphs(paper: Paper, left: () => boolean): Promise<readonly MissingGlyph[]> {
  const breathe = breathing();
  const places = new Map<string, string>();
  for (const block of paper.blocks) {
    const source = block.origin && paper.manuscript.sources[block.origin.source];
    const place = source ? source.title + (block.origin?.label ?? "") : "";
    for (const text of textsOf(block))
      for (const sign of text) if (!places.has(sign)) places.set(sign, place);
    const breath = breathe();
    if (breath) await breath;
    if (left()) return [];
  }
  for (const { note, author, number } of paper.manuscript.notes) {
    for (const sign of note + author) if (!places.has(sign)) places.set(sign, `［${number}］`);
  }
  return withoutGlyph(places, left);
}

/** Those of the characters that have no glyph here, each with the place that it is given with. */
export async function withoutGlyph(
  places: ReadonlyMap<string, string>,
  left: () => boolean,
): Promise<readonly MissingGlyph[]> {
  const breathe = breathing();
  const drawn = new Drawn();
  const missing: MissingGlyph[] = [];
  for (const [sign, place] of places) {
    if (!drawn.has(sign)) {
      const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      missing.push({ sign, code, place });
    }
    const breath = breathe();
    if (breath) await breath;
    if (left()) return [];
  }
  return missing;
}

const size = 24;
/** Code points that will never be characters: no font has a glyph for them. */
const never = ["\u{2FFFE}", "\u{3FFFE}", "\u0378", "\u{E0FFF}"];
const known = new Map<string, boolean>();

/**
 * Whether the system draws a character by a glyph of its own. It looks for one in every font that it has, and only
 * where none has it draws the box that stands for a missing glyph: the same that it draws for what is no character.
 */
class Drawn {
  private readonly context = canvas();
  private readonly boxes = new Set(never.map((sign) => this.picture(sign)));

  has(sign: string): boolean {
    const had = known.get(sign);
    if (had !== undefined) return had;
    const has = /[\s\p{Cf}\p{Mn}\p{Me}]/u.test(sign) || !this.boxes.has(this.picture(sign));
    known.set(sign, has);
    return has;
  }

  private picture(sign: string): string {
    const { context } = this;
    if (!context) return sign;
    context.clearRect(0, 0, 2 * size, 2 * size);
    context.fillText(sign, size / 2, 1.4 * size);
    const { data } = context.getImageData(0, 0, 2 * size, 2 * size);
    let picture = "";
    for (let at = 3; at < data.length; at += 4) picture += (data[at] ?? 0) > 100 ? "1" : "0";
    return picture;
  }
}

function canvas(): CanvasRenderingContext2D | null {
  const element = document.createElement("canvas");
  element.width = 2 * size;
  element.height = 2 * size;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (context) context.font = `${size}px ${faces.song.map((name) => `"${name}"`).join(", ")}, serif`;
  return context;
}
