import type { Annotation } from "../../renderer/core/own/records.ts";

const words = "建设项目的环境影响评价";

/** An annotation as a colleague's file has it, on an article of the parking measures. */
export const said = (id: string, by: string, note: string, more: Partial<Annotation> = {}): Annotation => ({
  kind: "annotation",
  id,
  revision: `${id}-1`,
  past: [],
  author: by,
  made: "2026-11-20T02:00:00.000Z",
  changed: "2026-11-20T02:00:00.000Z",
  anchor: {
    workId: "lanzhou-yearbook-2024",
    edition: "e",
    address: "reg_6__art_14__para_1",
    passages: [
      {
        address: "reg_6__art_14__para_1",
        start: 0,
        end: words.length,
        exact: words,
        prefix: "",
        suffix: "文件确定需要配套建设的危险废物污染环境防",
      },
    ],
    words,
    citation: "《兰州市机动车停车场管理办法》第十四条",
  },
  standing: "firm",
  mark: "fill",
  colour: "question",
  note,
  tags: [],
  state: "question",
  private: false,
  meeting: null,
  ...more,
});
