import type { Outcome } from "../core/own/resolve.ts";
import type { WorkChange } from "../library/packs/keeping.ts";

const groups: Readonly<Record<WorkChange["what"], { readonly name: string; readonly hint: string }>> = {
  changed: { name: "文字有改动", hint: "" },
  new: { name: "新增", hint: "" },
  gone: { name: "不再包含", hint: "从文献库移出；退回旧版即恢复。" },
  told: { name: "说明或时效有改动", hint: "文字不变。" },
  same: { name: "没有变化", hint: "" },
  elsewhere: { name: "保持原样", hint: "文献库里已从别处有了同一编号的文献，不会替换。" },
};

const told = (counts: Readonly<Record<Outcome, number>>, unit: string): string =>
  [
    counts.unchanged + counts.moved > 0 && `${counts.unchanged + counts.moved} ${unit}仍在原处或自动跟随`,
    counts.changed > 0 && `${counts.changed} ${unit}原文有改动，待您核对`,
    counts.gone > 0 && `${counts.gone} ${unit}找不到原来的位置（内容都留着）`,
  ]
    .filter(Boolean)
    .join("，");

/** The words for packs of works: installing them, and going back. */
export const packs = {
  title: "安装文献包",
  close: "关闭",
  cancel: "取消",
  choose: "选择文件…",
  lead: "选择文献包文件（.lantai-pack）。先核对签名和每一个字，再列出会有什么变化；您点“安装”之前，文献库不会有任何改动。",
  drop: "也可以把文件拖到窗口里，或在文件夹里双击它。",
  rest: (count: number) => `之后还有 ${count} 个文献包。`,
  reading: (name: string) => `正在核对 ${name}……`,
  keeping: (title: string) => `正在整理《${title}》……`,
  progress: (done: number, of: number) => `第 ${done + 1} 部，共 ${of} 部`,
  taking: "正在安装……",
  refused: "没有安装，文献库没有任何改动。",
  refusals: {
    large: "文件太大（超过 300 MB），不像是文献包。",
    unreadable:
      "文件读到一半读不下去了：U 盘可能已经拔出，或文件正被别的程序使用。请接好 U 盘，或先复制到本机，再试一次。",
    other: (publisher: string) =>
      `这个文献包一向由“${publisher}”发布，这一份却是用另一把密钥签的，不能证明出自同一单位。请向发布单位核实；确实更换了密钥的，请发布单位改用新的编号另行发布。`,
    clash: (version: string) =>
      `文献库里已有 ${version} 版，内容却与这一份不同。同一个版本号不应有两种内容，请向发布单位核实。`,
    same: (name: string, version: string) =>
      `“${name}”${version} 版已经安装，与这个文件完全相同，不需要再装。`,
    full: "本机磁盘已满，放不下这个文献包。请清理磁盘后再试。",
    failed: "没有整理成功。请再试一次；仍不行，请重新启动兰台。",
  },
  again: "换一个文件",
  next: "下一个",
  met: {
    title: "首次遇到这个发布者",
    says: "签名完好，文件制成之后没有改动过。但程序无从知道签名的是不是这个单位本身：请用电话或公文与发布单位核对指纹，一字不差再继续。以后同一发布者的文献包不再询问。",
    namesake: "请注意：以前安装过同名发布者的文献包，用的是另一把密钥。务必核实。",
    no: "不安装",
    yes: "指纹相符，继续",
  },
  facts: {
    name: "名称",
    version: "版本",
    publisher: "发布单位",
    date: "制作日期",
    asOf: "时效核对至",
    content: "内容",
    note: "说明",
    fingerprint: "密钥指纹",
  },
  content: (works: number, characters: number) => `${works} 部文献，${characters.toLocaleString("zh-CN")} 字`,
  steps: {
    new: "文献库里还没有这个文献包。",
    newer: (than: string, version: string) =>
      `现在装的是 ${than} 版，将更新为 ${version} 版。旧版留着，随时可以退回。`,
    older: (than: string, version: string) =>
      `这一份比现在装的 ${than} 版旧。安装就是退回到 ${version} 版；${than} 版留着，随时可以再回来。`,
  },
  changes: "会有什么变化",
  groups,
  group: (name: string, count: number) => `${name} ${count} 部`,
  difference: (added: number, changed: number, removed: number) =>
    [changed > 0 && `改 ${changed} 条`, added > 0 && `增 ${added} 条`, removed > 0 && `删 ${removed} 条`]
      .filter(Boolean)
      .join("，"),
  effects: {
    title: "对您所写内容的影响",
    looking: "正在核对批注、书签和条文集……",
    none: "您的批注、书签和条文集都不受影响。",
    notes: (counts: Readonly<Record<Outcome, number>>) => `批注和书签：${told(counts, "条")}。`,
    sets: (counts: Readonly<Record<Outcome, number>>) => `条文集：${told(counts, "处")}。`,
    after: "安装之后会打开升级影响报告，逐条列出。",
  },
  install: "安装",
  update: (version: string) => `更新到 ${version} 版`,
  downgrade: (version: string) => `退回到 ${version} 版`,
  done: (name: string, version: string) => `已安装“${name}”${version} 版，列在目录末尾。`,
  back: (name: string, version: string) => `“${name}”已换回 ${version} 版。`,
  notBack: "没有换成，现在的版本还在。请再试一次。",
  installed: {
    version: (version: string) => `${version} 版`,
    date: (day: string) => `${day}制作`,
    asOf: (day: string) => `时效核对至${day}`,
    back: (version: string) => `换回 ${version} 版`,
    sure: (version: string) =>
      `换回 ${version} 版？现在这一版留着，随时可以再换回来；批注的位置会重新核对，逐条报告。`,
    yes: "换回",
  },
  offer: {
    name: "发现文献包",
    says: (names: readonly string[]) =>
      `在程序旁边的文件夹里发现 ${names.length} 个文献包（${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}），是否安装？`,
    look: "查看并安装",
    later: "以后再说",
    never: "不装",
    neverHint: "这几个文件不再提示；以后仍可从“安装文献包”选择",
  },
};
