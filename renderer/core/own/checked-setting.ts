import type { Setting } from "./anchor.ts";
import { fields, list, place, text } from "./checked-fields.ts";
import { contextLength } from "./context.ts";

/** A setting out of something unknown; what it does not tell is taken for the least sure. */
export function settingFrom(value: unknown): Setting {
  const of = fields(value, "上下文");
  const [before, after] = of.twins === null ? [] : list(of.twins, "相同文字", 2, place);
  const rival = typeof of.rival === "number" && of.rival >= 0 && of.rival <= 1 ? of.rival : 1;
  return {
    before: text(of.before, "上文", 1000),
    after: text(of.after, "下文", 1000),
    twins: of.twins === null ? null : [before ?? contextLength, after ?? contextLength],
    rival,
  };
}
