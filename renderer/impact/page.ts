import type { Affected, Impact } from "../core/own/impact.ts";
import { plainNote } from "../core/own/light-markdown.ts";
import { messages } from "../messages/zh-cn.ts";
import { piecesOf } from "../ui/difference.ts";
import { groupsOf, madeAt } from "./groups.ts";
import type { SetLine } from "./SetLines.tsx";

const words = messages.impact;

/** What the page tells. */
type Reported = {
  /** Null where all that was written has its place, and only sets are touched. */
  readonly impact: Impact | null;
  /** What the record of a line says. */
  readonly noteOf: (id: string) => string;
  readonly sets: readonly SetLine[];
};

/** The whole report as a page of its own, in one file: all that the screen shows, and each article of the sets. */
export function pageOf({ impact, noteOf, sets }: Reported): string {
  const groups = (impact ? groupsOf(impact) : []).map(([outcome, lines]) => {
    const { name, says } = words.groups[outcome];
    const rows = lines.map((line) => row(line, noteOf(line.id))).join("\n");
    return `<h2>${name}　${words.page.count(lines.length)}</h2>\n<p>${says}</p>\n<table>
<thead><tr><th>${words.before}</th><th>${words.now}</th><th>${words.note}</th></tr></thead>
<tbody>\n${rows}\n</tbody>\n</table>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${words.title}</title>
<style>body{font-family:"SimSun","Noto Serif CJK SC",serif}table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid #000;padding:6px 8px;vertical-align:top;text-align:left}h1{text-align:center;font-size:18pt}.articles th:last-child{width:8em}</style></head>
<body>
<h1>${words.title}</h1>
<p>${escaped(impact ? words.page.made(madeAt(impact)) : words.noneButSets)}</p>
${[...groups, ...setsPart(sets)].join("\n")}
</body>
</html>
`;
}

function setsPart(sets: readonly SetLine[]): readonly string[] {
  if (sets.length === 0) return [];
  const { name, says, count, articles, article, became } = words.sets;
  const tables = sets.map((set) => {
    const rows = set.articles.map(
      ({ citation, standing }) => `<tr><td>${escaped(citation)}</td><td>${became[standing]}</td></tr>`,
    );
    return `<h3>《${escaped(set.name)}》　${count(set.changed, set.gone)}</h3>
<table class="articles" aria-label="${escaped(articles(set.name))}">
<thead><tr><th>${article}</th><th>${words.now}</th></tr></thead>
<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
  });
  return [`<h2>${name}　${words.page.setCount(sets.length)}</h2>\n<p>${says}</p>`, ...tables];
}

function row({ before, now, kind }: Affected, note: string): string {
  const pieces = now ? piecesOf(before.words, now.words) : [{ words: before.words, in: "both" as const }];
  const side = (which: "before" | "after") =>
    pieces
      .filter((piece) => piece.in === "both" || piece.in === which)
      .map((piece) => {
        const text = escaped(piece.words).replaceAll("\n", "<br>");
        if (piece.in === "both") return text;
        return which === "before" ? `<s>${text}</s>` : `<u>${text}</u>`;
      })
      .join("");
  const is = now ? `<b>${escaped(now.citation)}</b><br>${side("after")}` : words.groups.gone.name;
  return `<tr><td><b>${escaped(before.citation)}</b><br>${side("before")}</td><td>${is}</td><td>${words.kinds[kind]}<br>${escaped(plainNote(note)).replaceAll("\n", "<br>")}</td></tr>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
