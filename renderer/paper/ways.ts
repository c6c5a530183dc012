import { useEffect, useState } from "react";
import type { Printer, PrintJob, Shell } from "../core/shell.ts";
import { fileName } from "../formats/file-name.ts";
import type { FileFormat } from "../formats/file-of.ts";
import { outputs as words } from "../messages/outputs.ts";
import { jobOf, propertiesOf } from "./jobs.ts";
import { type MissingGlyph, missingGlyphs } from "./missing-glyphs.ts";
import { type Course, type Outgoing, useOutgoing } from "./outgoing.ts";
import type { Paper } from "./page.ts";
import type { PageWords } from "./page-furniture.ts";
import { mountPages, printPaper } from "./print.ts";
import { printedPage } from "./printed-page.ts";

/** What is asked before characters without a glyph are put on paper. */
export type Asking = { readonly glyphs: readonly MissingGlyph[]; readonly answer: (go: boolean) => void };

export type Ways = {
  /** The desktop program, which has printers and makes PDFs itself. */
  readonly desktop: boolean;
  readonly printers: readonly Printer[];
  readonly outgoing: Outgoing | null;
  readonly said: string;
  readonly missing: Asking | null;
  readonly stop: () => void;
  /** By the dialog of the system, or on a printer at once; true where it was done. */
  readonly print: (paper: Paper | null, job?: PrintJob | null) => Promise<boolean>;
  /** Of a volume, `volume` says which, as its file is called. */
  readonly pdf: (paper: Paper | null, volume?: string) => Promise<boolean>;
  readonly file: (paper: Paper | null, format: FileFormat) => void;
};

type Use = {
  readonly shell: Shell;
  /** What a file is called, without its ending. */
  readonly name: string;
  readonly by: string;
  readonly pageWords: PageWords;
};

/** All ways out of a paper. Every one leaves the paper as it is, whatever comes of it. */
export function useWays({ shell, name, by, pageWords }: Use): Ways {
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null);
  const [missing, setMissing] = useState<Asking | null>(null);
  const { outgoing, said, send, stop } = useOutgoing();
  useEffect(() => {
    let left = false;
    void shell.printers().then((found) => !left && setPrinters(found));
    return () => {
      left = true;
    };
  }, [shell]);
  const desktop = printers !== null;

  /** False where the reader would rather not have empty boxes on paper. */
  const agreed = async (paper: Paper, { signal }: Course): Promise<boolean> => {
    const glyphs = await missingGlyphs(paper, () => signal.aborted);
    signal.throwIfAborted();
    if (glyphs.length === 0) return true;
    return new Promise((resolve) => {
      const answer = (go: boolean) => {
        setMissing(null);
        resolve(go);
      };
      setMissing({ glyphs, answer });
    });
  };

  /** Does something while all pages are in the page, and nothing else is printed. */
  const onPaper = async (paper: Paper, course: Course, act: () => Promise<string>): Promise<string> => {
    const root = await mountPages(paper, pageWords, course);
    try {
      course.onLast();
      await seen();
      return await act();
    } finally {
      root.remove();
    }
  };

  const begin = async (paper: Paper | null, way: (paper: Paper, course: Course) => Promise<string>) =>
    paper !== null && send(paper.pages.length, (course) => way(paper, course));

  return {
    desktop,
    printers: printers ?? [],
    outgoing,
    said,
    missing,
    stop,
    print: (paper, job) =>
      begin(paper, async (paper, course) => {
        if (!(await agreed(paper, course))) return "";
        if (!desktop) {
          await printPaper(paper, pageWords, course);
          return "";
        }
        const asked = job ?? jobOf(paper);
        const title = printers.find(({ name }) => name === asked.printer)?.title ?? "";
        return onPaper(paper, course, async () => ((await shell.print(asked)) ? words.printed(title) : ""));
      }),
    pdf: (paper, volume = "") =>
      begin(paper, async (paper, course) => {
        if (!(await agreed(paper, course))) return "";
        const called = fileName(name, "pdf", volume);
        const properties = propertiesOf(paper, name, by, volume);
        const page = await printedPage(paper, pageWords, course);
        course.onLast(true);
        const stopPdf = () => void shell.stopPdf();
        course.signal.addEventListener("abort", stopPdf);
        const saved = await shell.savePdf(called, properties, page);
        // What was stopped too late is there.
        if (!saved) course.signal.throwIfAborted();
        return saved ? words.saved(called) : "";
      }),
    file: (paper, format) =>
      void begin(paper, async ({ manuscript, options }, { onLast }) => {
        onLast();
        await seen();
        const { endings, fileOf } = await import("../formats/file-of.ts");
        const called = fileName(name, endings[format]);
        const bytes = await fileOf(format, { manuscript, options, made: words.exported(today(), by) });
        return (await shell.saveFile(called, bytes)) ? words.saved(called) : "";
      }),
  };
}

/** Resolves once what was set is on the screen: what follows may hold everything up. */
const seen = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));

const today = (): string => new Intl.DateTimeFormat("zh-CN", { dateStyle: "long" }).format(new Date());
