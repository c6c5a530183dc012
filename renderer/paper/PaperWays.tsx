import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import type { FileFormat } from "../formats/file-of.ts";
import { outputs as words } from "../messages/outputs.ts";
import { paper as papers } from "../messages/paper.ts";
import { GlyphsDialog } from "./GlyphsDialog.tsx";
import type { GoingOut } from "./going-out.ts";
import { OutgoingLine } from "./OutgoingLine.tsx";
import type { Paper } from "./page.ts";
import { StraightDialog } from "./StraightDialog.tsx";
import { VolumesDialog } from "./VolumesDialog.tsx";
import type { Ways } from "./ways.ts";

type Props = {
  readonly ways: Ways;
  readonly goingOut: GoingOut;
  /** Null until it is finished. */
  readonly paper: Paper | null;
};

const more: readonly FileFormat[] = ["html", "markdown", "text"];

/** The ways out of a paper, how far one is, and what came of it. */
export function PaperWays({ ways, goingOut, paper }: Props) {
  const { desktop, outgoing, said, missing } = ways;
  const { asked, straight } = goingOut;
  const closed = !paper || outgoing !== null;
  return (
    <>
      <button
        type="button"
        className="primary"
        disabled={closed}
        title={papers.printHint}
        onClick={() => goingOut.start("print")}
      >
        {papers.print}
      </button>
      {desktop && (
        <>
          <button
            type="button"
            disabled={closed}
            title={words.straightHint}
            onClick={() => goingOut.start("straight")}
          >
            {words.straight}
          </button>
          <button type="button" disabled={closed} title={words.pdfHint} onClick={() => goingOut.start("pdf")}>
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
      <OutgoingLine outgoing={outgoing} said={said} onStop={ways.stop} />
      {asked && paper && (
        <VolumesDialog
          paper={paper}
          volumes={goingOut.volumes}
          way={asked}
          done={goingOut.done(asked)}
          onChoose={goingOut.choose}
          onClose={goingOut.giveUp}
        />
      )}
      {straight && (
        <StraightDialog
          paper={straight.paper}
          printers={ways.printers}
          onPrint={goingOut.printOn}
          onClose={goingOut.giveUp}
        />
      )}
      {missing && <GlyphsDialog glyphs={missing.glyphs} onAnswer={missing.answer} />}
    </>
  );
}
