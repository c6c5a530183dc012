import { numeralCharacters, numeralOf, numeralValue } from "../core/parse/numerals.ts";

/** A place in a statute as a person asks for it: 停车场 14, 办法第十四条第二款, 23.2.3, 《…》第十四条. */
export type Citation = {
  /** What was said of the title; "" where the open document is meant. */
  readonly title: string;
  /** As an address writes it: 14, or 120-1 for 第一百二十条之一. */
  readonly article: string;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
};

const n = `([0-9${numeralCharacters}]+)`;
/** 第十四条之一第二款第（三）项第1目, each 第 and the marks of an item at will. */
const formal = new RegExp(
  `^(.*?)第?${n}条(?:之${n})?(?:第?${n}款)?(?:第?[（(]?${n}[)）]?项)?(?:第?${n}[.．]?目)?$`,
  "u",
);
/** 14, 23.2.3, with or without a title before it. */
const short = /^(.*?)[,，、_-]?(\d+)(?:[.．](\d+))?(?:[.．](\d+))?(?:[.．](\d+))?$/u;
/** 一百二十三, 停车场办法十四. */
const numeral = new RegExp(`^(.*?)[,，、]?([${numeralCharacters}]+)$`, "u");

/** A citation with its title in a sentence that was pasted: 根据《…》第十四条第二款的规定. */
const embedded = new RegExp(`《[^》]+》第?${n}条(?:之${n})?(?:第?${n}款)?(?:第?[（(]?${n}[)）]?项)?`, "u");

/** The citation that a question is, or holds; null where there is none. */
export function citationIn(question: string): Citation | null {
  const plain = question.normalize("NFKC").replace(/\s+/gu, "");
  const asked = (embedded.exec(plain)?.[0] ?? plain).replace(/[。,，、;；]+$/u, "");
  const [, title, main, inserted, ...rest] = formal.exec(asked) ?? [];
  if (main !== undefined) return citation(title, main, inserted, rest);
  const [, head, article, ...parts] = short.exec(asked) ?? numeral.exec(asked) ?? [];
  return article === undefined ? null : citation(head, article, undefined, parts);
}

function citation(
  title: string | undefined,
  main: string,
  inserted: string | undefined,
  parts: readonly (string | undefined)[],
): Citation | null {
  const [paragraph, item, subitem] = parts.map((part) =>
    part === undefined ? undefined : numeralValue(part),
  );
  const article = numeralValue(main);
  const after = inserted === undefined ? undefined : numeralValue(inserted);
  if (article === undefined) return null;
  return {
    title: (title ?? "").replace(/[《》〈〉]/gu, ""),
    article: after === undefined ? String(article) : `${article}-${after}`,
    ...(paragraph !== undefined && { paragraph }),
    ...(item !== undefined && { item }),
    ...(subitem !== undefined && { subitem }),
  };
}

/** The citation in the words of the statute book: 第十四条第二款第（三）项. */
export function articleOf({ article, paragraph, item, subitem }: Omit<Citation, "title">): string {
  const [main, inserted] = article.split("-").map(Number);
  return [
    `第${numeralOf(main ?? 0)}条`,
    inserted !== undefined && `之${numeralOf(inserted)}`,
    paragraph !== undefined && `第${numeralOf(paragraph)}款`,
    item !== undefined && `第（${numeralOf(item)}）项`,
    subitem !== undefined && `第${subitem}目`,
  ]
    .filter(Boolean)
    .join("");
}
