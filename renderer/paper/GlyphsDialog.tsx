import { Dialog, DialogHeading } from "@ariakit/react";
import { outputs } from "../messages/outputs.ts";
import { messages } from "../messages/zh-cn.ts";
import type { MissingGlyph } from "./missing-glyphs.ts";

const words = outputs.glyphs;

type Props = { readonly glyphs: readonly MissingGlyph[]; readonly onAnswer: (go: boolean) => void };

/** Says before anything is on paper which characters would be empty boxes, and where; the reader decides. */
export function GlyphsDialog({ glyphs, onAnswer }: Props) {
  return (
    <Dialog open onClose={() => onAnswer(false)} role="alertdialog" className="dialog paper-ask">
      <DialogHeading>{words.title}</DialogHeading>
      <p>{words.lead(glyphs.length)}</p>
      <ul>
        {glyphs.map(({ sign, code, place }) => (
          <li key={code}>{messages.paper.glyph(sign, code, place)}</li>
        ))}
      </ul>
      <p>{words.advice}</p>
      <div className="answers">
        <button type="button" onClick={() => onAnswer(false)}>
          {words.back}
        </button>
        <button type="button" className="primary" onClick={() => onAnswer(true)}>
          {words.go}
        </button>
      </div>
    </Dialog>
  );
}
