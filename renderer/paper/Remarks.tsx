import { messages } from "../messages/zh-cn.ts";
import type { MissingGlyph } from "./missing-glyphs.ts";

const words = messages.paper;

type Props = {
  readonly missing: readonly string[];
  readonly glyphs: readonly MissingGlyph[];
  readonly pages: number;
};

/** So many pages are hardly meant. */
const many = 500;

/** What cannot be printed as it is: units that are gone, characters that no font has. */
export function Remarks({ missing, glyphs, pages }: Props) {
  return (
    <div className="paper-remarks" role="status">
      {pages > many && <p>{words.many(pages)}</p>}
      {missing.length > 0 && (
        <>
          <p>{words.missing(missing.length)}</p>
          <ul>
            {[...new Set(missing)].map((citation) => (
              <li key={citation}>{citation}</li>
            ))}
          </ul>
        </>
      )}
      {glyphs.length > 0 && (
        <>
          <p>{words.glyphs(glyphs.length)}</p>
          <ul>
            {glyphs.map(({ sign, code, place }) => (
              <li key={code}>{words.glyph(sign, code, place)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
