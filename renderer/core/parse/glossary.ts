import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines, paragraphsOf } from "./paragraphs.ts";

/** 有关词语解释: below this line each 【】 is a term. */
export const isGlossaryTitle = (line: Line): boolean =>
  /^(?:有关)?(?:词语|名词|术语|用语)(?:解释|注释|说明)$/.test(line.text.text);

/** Terms and their definitions; the first line is the glossary's title. */
export function readGlossary(lines: readonly Line[]): Draft {
  const [title, ...rest] = lines;
  const glossary = draft("glossary", title ? { heading: title.text } : {});
  for (const paragraph of paragraphsOf(rest, (line) => line.text.text.startsWith("【"))) {
    const words = joinLines(paragraph);
    const end = words.text.indexOf("】");
    if (words.text.startsWith("【") && end > 0) {
      const definition = words.slice(end + 1).trim();
      glossary.children.push(
        draft("term", {
          heading: words.slice(1, end),
          text: definition,
          marks: [words.slice(0, 1), words.slice(end, end + 1)],
        }),
      );
    } else glossary.children.push(draft("paragraph", { text: words }));
  }
  return glossary;
}
