import type { KeptState } from "../core/kept-state.ts";

const names: Readonly<Record<KeptState, string>> = {
  session: "上次打开的标签页和阅读位置",
  settings: "字号、配色、署名等设置",
  planned: "准备中的会议",
};

/** The words where what was open or chosen could not be found again. */
export const forgotten = {
  said: (states: readonly KeptState[]) =>
    `资料库丢失过，${states.map((state) => names[state]).join("、")}没有找回，请重新打开或设置。批注、书签和条文集另有日志，不受影响。`,
  acknowledge: "知道了",
};
