import { namedInFull } from "../core/paper/sources.ts";
import type { PdfProperties, PrintJob } from "../core/shell.ts";
import { outputs as words } from "../messages/outputs.ts";
import { paperWords } from "../messages/paper.ts";
import type { Paper } from "./page.ts";

/** How a paper is printed where nobody says otherwise: by the dialog of the system, on the sides that it is laid out for. */
export function jobOf({ layout, options }: Paper): PrintJob {
  const { width, height } = layout.page;
  const both = width > height ? "shortEdge" : "longEdge";
  return { printer: null, copies: 1, duplex: options.duplex ? both : "simplex", width, height };
}

/** So many sources are named in what a PDF says of itself; of more only how many they are. */
const most = 12;

/** What the PDF of a paper says of itself: its title, who made it, and all that it is from. */
export function propertiesOf({ manuscript }: Paper, name: string, by: string, volume = ""): PdfProperties {
  const { title, sources } = manuscript;
  const [first] = sources;
  const told = sources.map(namedInFull);
  return {
    title: (title || name).slice(0, 500) + volume,
    author: by,
    subject: words.subject(
      sources.length > most && first
        ? [paperWords.andOthers(first.title, sources.length)]
        : [...new Set(told)],
    ),
    keywords: [...new Set(sources.map(({ name }) => name))].slice(0, 100),
  };
}
