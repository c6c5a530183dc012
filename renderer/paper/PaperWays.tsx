import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { useState } from "react";
import type { FileFormat } from "../formats/file-of.ts";
import { outputs as words } from "../messages/outputs.ts";
import { GlyphsDialog } from "./GlyphsDialog.tsx";
import type { Outgoing } from "./outgoing.ts";
import type { Paper } from "./page.ts";
import { StraightDialog } from "./StraightDialog.tsx";
import type { Ways } from "./ways.ts";

type Props = {
  readonly ways: Ways;
  /** Null until it is finished. */
  readonly paper: Paper | null;
};

const more: readonly FileFormat[] = ["html", "markdown", "text"];

/** The ways out of a paper beside the dialog of the system, how far one is, and what came of it. */
export function PaperWays({ ways, paper }: Props) {
  const { desktop, outgoing, said, missing } = ways;
  const [straight, setStraight] = useState(false);
  const closed = !paper || outgoing !== null;
  return (
    <>
      {desktop && (
        <>
          <button
            type="button"
            disabled={closed}
            title={words.straightHint}
            onClick={() => setStraight(true)}
          >
            {words.straight}
          </button>
          <button type="button" disabled={closed} title={words.pdfHint} onClick={() => ways.pdf(paper)}>
            {words.pdf}
          </button>
        </>
      )}
      <button type="button" disabled={closed} title={words.wordHint} onClick={() => ways.file(paper, "word")}>
        {words.word}
      </button>
      <MenuProvider placement="bottom-end">
        <MenuButton disabled={closed} title={words.moreHint}>
          {words.more} ▾
        </MenuButton>
        <Menu className="menu" gutter={4} portal={false} aria-label={words.more}>
          {more.map((format) => (
            <MenuItem key={format} className="menu-item" onClick={() => ways.file(paper, format)}>
              {format !== "word" && words.formats[format]}
            </MenuItem>
          ))}
        </Menu>
      </MenuProvider>
      <span className="paper-outgoing">
        {outgoing && (
          <progress
            {...(outgoing.done !== null && { value: outgoing.done, max: outgoing.of })}
            aria-label={words.making}
          />
        )}
        <output>{outgoing ? tell(outgoing) : said}</output>
        {outgoing?.stoppable && (
          <button type="button" onClick={ways.stop}>
            {words.stop}
          </button>
        )}
      </span>
      {straight && paper && (
        <StraightDialog
          paper={paper}
          printers={ways.printers}
          onPrint={(job) => {
            setStraight(false);
            ways.print(paper, job);
          }}
          onClose={() => setStraight(false)}
        />
      )}
      {missing && <GlyphsDialog glyphs={missing.glyphs} onAnswer={missing.answer} />}
    </>
  );
}

const tell = ({ done, of, stoppable }: Outgoing): string =>
  done === null
    ? stoppable
      ? words.makingPdf(of)
      : words.making
    : done === 0
      ? words.preparing(1, of)
      : words.preparing(done, of);
