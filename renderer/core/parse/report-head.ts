import { datesIn } from "./dates.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { reportBody } from "./report.ts";
import type { Source } from "./source.ts";

/** A report as printed in a book: its title, the lines under it (place, author, date), its body. */
export function readReport(lines: readonly Line[], source: Source): Draft {
  const [title, ...rest] = lines;
  const end = rest.findIndex((line) => !isUnderTitle(line));
  const under = rest.slice(0, Math.max(end, 0));
  const unit = draft("report", {
    ...(title ? { heading: title.text } : {}),
    children: [
      ...under.map((line) => draft("byline", { text: line.text })),
      ...reportBody(rest.slice(under.length), source),
    ],
  });
  const date = under.flatMap((line) => datesIn(line.text.text))[0]?.date;
  if (date) unit.enactment = { promulgated: date };
  return unit;
}

/** Under a title stand an author, a date in brackets, or —— and the occasion. */
function isUnderTitle(line: Line): boolean {
  const text = line.text.text;
  return (
    /^——/.test(text) ||
    /^（.*）$/.test(text) ||
    (/^[\p{Script=Han}\s\u3000a-z*]{2,40}$/u.test(text) && line.width < 40)
  );
}
