import type { Anchor } from "./anchor.ts";
import { type Fields, fields, oneOf, text, Unfit } from "./checked-fields.ts";
import type { ArticleSet, SetEntry, SetPrinting } from "./records.ts";

const longestName = 2000;
const longestRemark = 1_000_000;
/** More options than a paper will ever have. */
const mostOptions = 200;

/** What a set says of itself, out of the fields of something unknown. */
export function setFrom(of: Fields): Pick<ArticleSet, "name" | "purpose" | "cover" | "printing"> {
  const cover = fields(of.cover, "封面");
  const line = (value: unknown) => text(value, "封面", longestName);
  return {
    name: text(of.name, "条文集名称", longestName),
    purpose: text(of.purpose, "用途", longestRemark),
    cover: {
      title: line(cover.title),
      subtitle: line(cover.subtitle),
      issuer: line(cover.issuer),
      date: line(cover.date),
    },
    printing: printing(of.printing),
  };
}

/** What one place of a set holds; `anchor` checks where its unit stands. */
export function entryFrom(value: unknown, anchor: (value: unknown) => Anchor): SetEntry {
  const of = fields(value, "条文");
  switch (of.sort) {
    case "unit":
      return { sort: "unit", anchor: anchor(of.anchor), sum: text(of.sum, "校验和", 100) };
    case "heading":
      return {
        sort: "heading",
        level: oneOf([1, 2, 3], of.level, "标题级别"),
        text: text(of.text, "标题", longestName),
      };
    default:
      return {
        sort: oneOf(["remark"], of.sort, "条文的种类"),
        text: text(of.text, "说明", longestRemark),
      };
  }
}

/** Plain values alone; the paper itself knows which of them it understands. */
function printing(value: unknown): SetPrinting {
  const options = Object.entries(fields(value, "版式"));
  if (options.length > mostOptions) throw new Unfit("版式过多");
  return Object.fromEntries(options.map(([name, option]) => [text(name, "版式", 100), plain(option)]));
}

function plain(option: unknown): string | number | boolean {
  if (typeof option === "number" || typeof option === "boolean") return option;
  return text(option, "版式", longestName);
}
