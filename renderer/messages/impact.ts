/** The words of 升级影响报告 and of placing anew what lost its place. */
export const impact = {
  title: "升级影响报告",
  /** What the change of all places at once is called in the log. */
  change: "文献更新后核对位置",
  close: "关闭",
  save: "导出报告",
  saved: "报告已保存。",
  notSaved: "没有保存成功。请换一个位置再试，报告还在。",
  failed: "没有存上，请再试一次；原来的内容还在。",
  none: "没有需要报告的内容：所写的批注和书签都在原来的位置。",
  noneButSets: "所写的批注和书签都在原来的位置；条文集中有条文改动，见下。",
  intro: (made: string) =>
    `文献在 ${made} 有更新或增减，下面是每条批注、书签和议程的位置有什么变化。批注写下的内容一字未动。`,
  notice: {
    name: "文献更新提示",
    says: (changed: number, moved: number, gone: number) =>
      `文献有更新，所写内容的位置已重新核对：${[
        gone > 0 && `${gone} 条失去位置`,
        changed > 0 && `${changed} 条原文有改动`,
        moved > 0 && `${moved} 条换了条号或位置`,
      ]
        .filter(Boolean)
        .join("，")}。`,
    open: "查看报告",
    later: "以后再看",
    laterHint: "下次启动时再提醒；随时可在跳转框输入“升级影响报告”打开",
    failed: "文献有更新，但所写内容的位置没有核对完。内容都在，下次启动时再核对。",
  },
  groups: {
    gone: {
      name: "失去位置",
      says: "在现在的文献里找不到可以确认的同一处。内容保留在笔记中，可以重新定位。",
    },
    changed: { name: "原文有改动", says: "认得出是同一处，但字句已经不同。请核对后确认。" },
    moved: { name: "换了位置", says: "字句相同，条号或所在位置变了，已经跟过去。" },
    unchanged: { name: "没有变化", says: "字句和位置都与原来相同。" },
  },
  kinds: { annotation: "批注", bookmark: "书签", meeting: "会议议程" },
  sets: {
    name: "条文集",
    says: "下列条文集中有的条文已改动，或在现在的文献里找不到了。核对之前，选入时的文字都留着。",
    count: (changed: number, gone: number) =>
      [changed > 0 && `${changed} 条有改动`, gone > 0 && `${gone} 条已不在`].filter(Boolean).join("，"),
    open: "核对条文",
    articles: (name: string) => `条文集“${name}”中有变化的条文`,
    article: "条文",
    became: { changed: "有改动", gone: "已不在" },
  },
  before: "原来",
  now: "现在",
  note: "批注内容",
  lost: (lost: number, of: number) => `标出的 ${of} 处文字中有 ${lost} 处找不到`,
  open: "看一看",
  confirm: "确认",
  confirmAll: "全部确认",
  confirmed: "已确认",
  disown: "改为失去位置",
  disowned: "失去位置",
  removed: "这条已经删除",
  replace: "重新定位",
  more: (count: number) => `再显示 ${count} 条`,
  steps: { confirm: "确认位置", disown: "改为失去位置", replace: "重新定位" },
  placing: {
    name: "重新定位",
    asks: "在正文中选中文字，或点一下要放到的条文，再按“定位到所选”：",
    put: "定位到所选",
    cancel: "取消",
    nothing: "还没有选中文字，也没有打开条文。",
    done: (citation: string) => `已重新定位到${citation}，可以撤销（Ctrl+Z）。`,
    noWords: "没有标出文字",
  },
  page: {
    made: (at: string) => `生成于 ${at}`,
    count: (count: number) => `共 ${count} 条`,
    setCount: (count: number) => `共 ${count} 个`,
  },
};
