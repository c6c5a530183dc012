import { messages } from "../messages/zh-cn.ts";
import type { MissingGlyph } from "./missing-glyphs.ts";

const words = messages.paper;

type Props = {
  readonly missing: readonly string[];
  readonly glyphs: readonly MissingGlyph[];
  /** How many there are; while they are made, about how many there will be. */
  readonly pages: number;
  readonly finished: boolean;
  /** In how many volumes they are printed. */
  readonly volumes: number;
};

/** So many pages are hardly meant. */
const many = 500;

/** What cannot be printed as it is: units that are gone, characters that no font has. */
export function Remarks({ missing, glyphs, pages, finished, volumes }: Props) {
  return (
    <div className="paper-remarks" role="status">
      {pages > many && <p>{finished ? words.many(pages, volumes) : words.about(pages)}</p>}
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
