import type { Addition } from "../../../renderer/core/collection.ts";

/** A small regulation, as it is brought into the library. */
export const law = (id: string, words = "为了规范停车，制定本办法。"): Addition => ({
  seed: {
    id,
    title: `${id}办法`,
    shortTitle: id,
    kind: "law",
    region: "某市",
    year: "2024",
    provenance: "测试",
    text: "",
    originalName: `${id}.txt`,
  },
  text: `${id}办法\n第一条　${words}\n第二条　本办法自2024年1月1日起施行。\n`,
});
