import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import type { Shell } from "../core/shell.ts";
import { fileName } from "../formats/file-name.ts";
import { exporting } from "../messages/exporting.ts";
import type { Format } from "./making.ts";
import { SheetView } from "./SheetView.tsx";
import type { Sheet } from "./sheet.ts";

const words = exporting.dialog;

/** How much of a long paper is shown before it is printed. */
const shownParts = 400;

type Props = {
  readonly title: string;
  /** What a file is called, without its ending. */
  readonly name: string;
  /** Null while it is being made. */
  readonly sheet: Sheet | null;
  readonly formats: readonly Format[];
  readonly shell: Shell;
  /** What can be chosen, and what is to be said of it. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/** A paper before it is saved or printed: what is seen is what is printed. */
export function PaperDialog({ title, name, sheet, formats, shell, children, onClose }: Props) {
  const [said, setSaid] = useState("");
  const [whole, setWhole] = useState(false);
  const save = async ({ ending, make }: Format) => {
    const called = fileName(name, ending);
    setSaid(words.making);
    try {
      setSaid((await shell.saveFile(called, await make())) ? words.saved(called) : "");
    } catch {
      // A full disk, or one that may not be written to: the reader is told, and nothing is lost.
      setSaid(words.failed);
    }
  };
  const print = () => {
    flushSync(() => setWhole(true));
    window.print();
    setWhole(false);
  };
  return (
    <Dialog open onClose={onClose} className="exports" backdrop={false}>
      <header>
        <DialogHeading>{title}</DialogHeading>
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      <div className="tools">
        {children}
        <fieldset className="formats">
          <legend>{words.saveAs}</legend>
          {formats.map((format) => (
            <button
              key={format.name}
              type="button"
              title={words.hints[format.name]}
              disabled={!sheet}
              onClick={() => void save(format)}
            >
              {words.formats[format.name]}
            </button>
          ))}
          <button type="button" disabled={!sheet} onClick={print}>
            {words.print}
          </button>
        </fieldset>
        <span role="status">{said}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard */}
      <section className="desk" tabIndex={0} aria-label={words.preview}>
        {sheet ? (
          <>
            <SheetView sheet={sheet} limit={whole ? sheet.length : shownParts} />
            {sheet.length > shownParts && !whole && <p className="remark">{words.more}</p>}
          </>
        ) : (
          <p className="remark">{words.making}</p>
        )}
      </section>
    </Dialog>
  );
}
