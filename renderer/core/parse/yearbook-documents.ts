import type { Enactment } from "../document.ts";
import { datesIn } from "./dates.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { endsClause } from "./measure.ts";
import { joinLines } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { isDate } from "./yearbook-body.ts";
import { readLetter } from "./yearbook-letters.ts";
import { isIssuer, isPaperNumber, issuersOf } from "./yearbook-paper-marks.ts";
import { plainName } from "./yearbook-titles.ts";
import { readWork } from "./yearbook-works.ts";

/** A numbered paper: issuers, title, number, the words of the notice, its date, and the works it issues. */
export function readNotice(lines: readonly Line[], before: Draft | undefined, source: Source): Draft {
  const number = lines.findIndex(isPaperNumber);
  if (number < 0) return readWork(lines, source);
  const issuers = lines.slice(0, number).filter(isIssuer);
  const title = lines.slice(issuers.length, number);
  const signed = lines.findIndex((line, index) => index > number && isDate(line.text.text));
  const bodyEnd = signed < 0 ? number + 1 : signed + 1;
  const date = signed < 0 ? undefined : datesIn((lines[signed] as Line).text.text)[0]?.date;
  // A paper without its issuer at the top has it above its date.
  const signatories =
    issuers.length > 0 ? issuers.map((line) => line.text.text) : issuersOf(lines[signed - 1]);
  const enactment: Enactment = {
    number: (lines[number] as Line).text.text,
    ...(signatories.length > 0 ? { issuer: signatories.join("、") } : {}),
    ...(date ? { promulgated: date } : {}),
  };
  const heading = joinLines(title);
  const unit = draft("notice", { heading: title.length > 0 ? heading : joinLines(issuers), enactment });
  const making = [...(title.length > 0 ? issuers : []), lines[number] as Line].map((line) =>
    draft("paragraph", { text: line.text }),
  );
  unit.children.push(draft("promulgation", { children: making }));
  unit.children.push(...readLetter(lines.slice(number + 1, bodyEnd), before, source));
  const names = namesIn(heading.text);
  const rest = lines.slice(bodyEnd);
  const starts = workStarts(rest, names);
  // A paper that issues nothing but itself goes on after its date.
  const isOwn = starts.length === 0 && !/(?:印发|转发)/u.test(heading.text);
  if (isOwn) {
    unit.children.push(...readWork(rest, source, "", true).children);
    return unit;
  }
  const firsts = starts[0] === 0 || rest.length === 0 ? starts : [0, ...starts];
  for (const [index, at] of firsts.entries()) {
    const work = readWork(rest.slice(at, firsts[index + 1]), source, plainName(heading.text));
    unit.children.push(work.type === "regulation" ? issued(work, enactment) : work);
  }
  return unit;
}

/** A regulation has its number, its issuer and its dates from the notice that issues it. */
function issued(work: Draft, notice: Enactment): Draft {
  const words = [...walk(work)].map(({ text }) => text?.text ?? "").join("");
  const atOnce = /自(?:印发|公布|发布)之日起(?:施行|实施|执行)/u.test(words);
  const effective = work.enactment?.effective ?? (atOnce ? notice.promulgated : undefined);
  return { ...work, enactment: { ...notice, ...work.enactment, ...(effective ? { effective } : {}) } };
}

function* walk(unit: Draft): Generator<Draft> {
  yield unit;
  for (const child of unit.children) yield* walk(child);
}

/** The names in 《》 of what a notice issues. */
function namesIn(title: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const sign of title) {
    if (sign === "《" || sign === "〈") depth++;
    if (depth > 0) name += sign;
    if (sign === "》" || sign === "〉") depth--;
    if (depth === 0 && name !== "") {
      names.push(plainName(name));
      name = "";
    }
  }
  return names;
}

/** Where the works that a notice issues begin: their names stand on one to three lines. */
function workStarts(lines: readonly Line[], names: readonly string[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line.width > 33 || (before && !endsClause.test(before.text.text) && !isDate(before.text.text)))
      return [];
    const heads = [1, 2, 3].map((count) => plainName(joinLines(lines.slice(index, index + count)).text));
    // The notice may shorten a name: 构机关 for 机关. It must still begin and end alike.
    return heads.some((head) =>
      names.some(
        (name) =>
          head === name ||
          (head.length > 12 &&
            Math.abs(head.length - name.length) <= 4 &&
            head.slice(0, 8) === name.slice(0, 8) &&
            head.slice(-4) === name.slice(-4)),
      ),
    )
      ? [index]
      : [];
  });
}
