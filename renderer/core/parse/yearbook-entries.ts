import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { runs } from "./yearbook-body.ts";
import { Sourced } from "./sourced.ts";

/** A byline of its own: （市委组织部）, [ 市发改委、… ]; it may be broken over lines. */
const byline = /^[（([]\s*[^（）()。；0-9]*(?:[（(][^（）()]*[）)][^（）()。；]*)*[）)\]]$/u;
/** A byline after the last words of a paragraph: 。（魏文晴）, also one that was never filled in. */
const trailing = /[。！？”…][（(](?:[\p{Script=Han}·\s、]{0,16})[）)]$/u;

/** How many lines from `index` on are a byline standing alone: 0 where there is none. */
export function bylineAt(lines: readonly Line[], index: number): number {
  const before = lines[index - 1]?.text.text ?? "。";
  const first = lines[index]?.text.text ?? "";
  if (!/^[（([]/u.test(first) || !/[。！？；”’）)】…\d\p{Script=Han}]$/u.test(before)) return 0;
  if (!/[。！？；”’）)】…]$/u.test(before) && (lines[index - 1]?.width ?? 0) > 14) return 0;
  let words = "";
  for (let taken = 1; taken <= 3 && index + taken <= lines.length; taken++) {
    words += (lines[index + taken - 1] as Line).text.text;
    if (byline.test(words)) return words.length <= 60 && !/^[（(](?:[一二三四五六七八九十]+|以下.*)[）)]/u.test(words) ? taken : 0;
  }
  return 0;
}

/** The byline of these words; its brackets are shown by its looks. */
export function bylineOf(words: Sourced): Draft {
  const inner = words.slice(1, words.length - 1).trim();
  return draft("byline", { text: inner, marks: [words.slice(0, 1), words.slice(words.length - 1)] });
}

/** The lines of one entry: its title, its paragraphs, and the byline at its end if there is one. */
export function readEntry(lines: readonly Line[]): { readonly entry: Draft; readonly bylines: Draft[] } {
  const close = (lines[0] as Line).text.text.startsWith("[") ? "]" : "】";
  let taken = 1;
  while (taken < lines.length && !joinLines(lines.slice(0, taken)).text.includes(close)) taken++;
  const words = joinLines(lines.slice(0, taken));
  const end = words.text.indexOf(close);
  const entry = draft("entry", {
    heading: words.slice(1, end).trim(),
    marks: [words.slice(0, 1), words.slice(end, end + 1)],
  });
  const last = lines[taken - 1] as Line;
  // The title is cut off the first line, but the line keeps its width: by it the paragraphs are told.
  const cut = last.text.text.indexOf(close);
  const rest: Line = { ...last, text: last.text.slice(cut + 1).trim() };
  const body = rest.text.length > 0 ? [rest, ...lines.slice(taken)] : lines.slice(taken);
  const bylines: Draft[] = [];
  for (const paragraph of runs(body)) {
    let text = joinLines(paragraph);
    const at = text.text.search(/[（(][^（）()]*[）)]$/u);
    if (at > 0 && paragraph.at(-1) === body.at(-1) && trailing.test(text.text)) {
      bylines.push(bylineOf(text.slice(at)));
      text = text.slice(0, at).trim();
    }
    if (text.length > 0) entry.children.push(draft("paragraph", { text, ...meeting(text) }));
  }
  return { entry, bylines };
}

/** 第七次会议　6月9日，…: the name of a meeting run in before its date. */
function meeting(text: Sourced): { runIn?: number } {
  const found = /^([^　。，；]{4,36})　(?=\d)/u.exec(text.text);
  return found?.[1] ? { runIn: found[1].length } : {};
}

