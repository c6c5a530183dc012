import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import type { Sourced } from "./sourced.ts";
import { runs } from "./yearbook-body.ts";
import { bylineAt, bylineOf } from "./yearbook-entries.ts";

const monthTitle = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月$/u;
/** 1月3日下午，…: the date is a part of the sentence. */
const inSentence = /^(\d{1,2})月(\d{1,2})日[^，。]{0,12}/u;
/** 4日　…, 26—29日　…, 同日　…: the date stands before it. */
const before =
  /^(?:(\d{1,2})(?:日|[—－～\-至、])[^　。，]{0,10}|同日|(?:[上中下]旬|[月]?[初末底]|[本是当]月)[^　。，]{0,6})　/u;

/** Whether this line is the title of a month of a chronicle. */
export const isMonth = (line: Line | undefined): boolean =>
  line !== undefined && monthTitle.test(line.text.text);

/** 大事记 as a tree: months, and in them the events with their dates. `year` is the year it tells of. */
export function readChronicle(lines: readonly Line[], heading: Sourced | undefined, year: number): Draft {
  const unit = draft("chronicle", heading ? { heading } : {});
  let month: Draft | undefined;
  let event: Draft | undefined;
  let monthNumber = 0;
  let day = 0;
  // A chronicle sets its dates one way throughout: before the event, or inside its first sentence.
  const standing = lines.filter((line) => before.test(line.text.text)).length > 1;
  for (const paragraph of paragraphsIn(lines, standing)) {
    const words = joinLines(paragraph);
    const first = paragraph[0] as Line;
    if (isMonth(first)) {
      monthNumber = Number.parseInt(first.text.text, 10) || monthNumber + 1;
      month = draft("month", { heading: words });
      unit.children.push(month);
      day = 0;
      event = undefined;
      continue;
    }
    const home = month ?? unit;
    if (bylineAt([first, ...paragraph.slice(1)], 0) === paragraph.length && /^[（(]/u.test(words.text)) {
      unit.children.push(bylineOf(words));
      continue;
    }
    const said = standing ? null : inSentence.exec(words.text);
    const stood = before.exec(words.text);
    if (said) {
      event = draft("event", {
        text: words,
        runIn: said[0].length,
        ...dated(year, Number(said[1]), Number(said[2])),
      });
      home.children.push(event);
    } else if (stood) {
      day = stood[1] ? Number(stood[1]) : day;
      const known = stood[1] !== undefined || stood[0].startsWith("同");
      event = draft("event", {
        num: words.slice(0, stood[0].length - 1),
        text: words.slice(stood[0].length).trim(),
        ...(known ? dated(year, monthNumber, day) : {}),
      });
      home.children.push(event);
    } else (event ?? home).children.push(draft("paragraph", { text: words }));
  }
  return unit;
}

/** The paragraphs of a chronicle: a title of a month, a date and a byline each begin one. */
function paragraphsIn(lines: readonly Line[], standing: boolean): Line[][] {
  const paragraphs: Line[][] = [];
  let stretch: Line[] = [];
  const close = () => {
    paragraphs.push(...runs(stretch, true));
    stretch = [];
  };
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const ended =
      last === undefined || isMonth(last) || /[。！？”…）]$/u.test(last.text.text) || last.width < 16;
    const opens =
      isMonth(line) || (standing ? before.test(line.text.text) : ended && inSentence.test(line.text.text));
    if (opens || (last && isMonth(last)) || bylineAt(lines, index) > 0) close();
    stretch.push(line);
  }
  close();
  return paragraphs;
}

function dated(year: number, month: number, day: number): { date?: string } {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return {};
  return { date: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
