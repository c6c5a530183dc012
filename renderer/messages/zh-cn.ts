/** Every word of the interface. Functions where there are parameters. */
export const messages = {
  product: "兰台",
  names: {
    tree: "文献目录",
    tabs: "已打开的文献",
    box: "跳转或检索",
    breadcrumb: "所在位置",
    status: "状态",
  },
  start: {
    opening: "正在打开资料库……",
    firstStart: "首次启动：正在装入文献",
    progress: (done: number, of: number, title: string) => `第 ${done + 1} 部，共 ${of} 部：${title}`,
    staying: "全部资料都在本机，不连网络。装好以后再启动，立即可读。",
  },
  empty: {
    title: "从左侧目录打开一篇文献",
    hints: [
      "在目录中点开一部文献，再点其中的标题，正文就在这里打开；打开的文献排成上方的标签页，下次启动时仍在。双击书名可通读全书。",
      "按 Ctrl+K，输入标题或条文里的几个字，例如“停车场”“二次供水”，回车即到。",
      "目录也可以全用键盘：方向键移动和展开，回车打开。",
    ],
  },
  tree: {
    show: "显示目录",
    hide: "收起目录",
    resize: "目录栏宽度",
    untrusted: "存疑",
    collapseAll: "全部收起",
    works: (count: number) => `${count} 部文献`,
  },
  tabs: {
    close: (title: string) => `关闭“${title}”`,
    closeKey: "按 Delete 键关闭",
    keys: "选中后：Delete 关闭，左右方向键换页",
  },
  box: {
    placeholder: "标题、条号（停车场 14）或要找的字句　Ctrl+K",
    straight: "直达",
    inexact: "（没有所指的款、项，到这一条）",
    titles: (count: number) => `标题 ${count} 处`,
    texts: (count: number) => `正文 ${count} 处`,
    more: (shown: number, of: number) => `这里列出前 ${shown} 处，共 ${of} 处；多输几个字可以缩小范围。`,
    nothing: (works: number, words: string) => `${works} 部文献中没有“${words}”。`,
    nothingHint: "请核对用字，或减少几个字再试；空格分开的几个词须同时出现。",
    searching: "正在查找……",
  },
  reading: {
    page: (page: number) => `第 ${page} 页`,
    previous: "上一篇",
    next: "下一篇",
    wholeWork: "全书",
    recovered: "此标题在原文该处缺失，据本书其他部分补出",
    unrestoredTable: "此表的分栏在原文字层中已经散失，以下按原样逐行列出。",
    doubt: "来源存疑",
    provenance: "文本来源",
    missing: "这一处在现有文献中已找不到。可能资料已更新，请从目录重新打开。",
    loading: "正在打开……",
    truncated: "原书此前的内容不在本资料中，以下从中间开始。",
    references: "页码",
    labels: {
      number: "文号",
      issuer: "制定机关",
      adopted: "通过",
      approved: "批准",
      promulgated: "公布",
      effective: "施行",
      amended: "修改",
    },
    source: (title: string) => `来源：${title}`,
    measure: "单位",
  },
  proof: {
    open: "校读",
    openHint: "对照原文逐页校读",
    title: (work: string) => `校读：${work}`,
    close: "关闭",
    making: "正在对照原文重新解析……",
    failed: "原文文件缺失或已损坏，无法校读。请重新安装兰台。",
    pages: "翻页",
    page: "页码",
    sheet: "第几段",
    previous: "上一页",
    next: "下一页",
    source: "原文各行",
    parsed: "解析所得",
    lines: (from: number, to: number) => (from === to ? `第 ${from} 行` : `第 ${from}—${to} 行`),
    account: (account: { characters: number; missing: readonly unknown[]; twice: readonly unknown[] }) =>
      account.missing.length + account.twice.length === 0
        ? `全书 ${account.characters.toLocaleString("zh-CN")} 字，逐字有着落`
        : `有 ${account.missing.length} 处遗漏、${account.twice.length} 处重复`,
    diagnostic: "未能识别",
    furniture: {
      "running-head": "书眉",
      "page-number": "页码",
      link: "网址",
      mark: "符号",
      counter: "分段序号",
      "repeated-header": "续表表头",
      leader: "连点",
    },
    repairs: { doubled: "去重印", moved: "移回原位", rejoined: "接合" },
  },
  status: {
    works: (count: number) => `已装入 ${count} 部文献`,
    offline: "离线",
    desktop: (version: string) => `桌面版 ${version}`,
    web: (version: string) => `网页版 ${version}`,
    trial: "试用运行环境",
    notSaved: "打开的标签页未能保存，磁盘可能已满",
    about: "关于兰台",
  },
  about: {
    title: "关于兰台",
    lead: "离线查阅地方法规、年鉴、规划与工作报告。全部资料都在本机，程序不连接任何网络。",
    version: "版本",
    runtime: "运行环境",
    works: "所载文献",
    close: "关闭",
  },
  errors: {
    title: "兰台没有打开",
    retry: "重试",
    reload: "重新载入",
    saveDetail: "保存错误说明……",
    fault:
      "刚才的操作没有完成，程序遇到意外错误。打开的标签页和文献不受影响；若再次出现，请保存错误说明交给技术人员。",
    dismiss: "知道了",
    damagedBundle: {
      what: "随程序安装的资料文件缺失或已损坏，文献没有装入。",
      kept: "已经装好的文献和您的标签页都没有改动。",
      next: "请重新安装或重新解压兰台，然后点“重试”。",
    },
    newerDatabase: {
      what: "本机的资料库是由更新版本的兰台建立的，这个旧版本不能打开它。",
      kept: "资料库未作任何改动，其中的内容都在。",
      next: "请使用较新版本的兰台。",
    },
    storage: {
      what: "本机的资料库打不开。常见原因是磁盘已满，或浏览器处于不保存数据的模式。",
      kept: "程序没有改动任何资料。",
      next: "请腾出一些磁盘空间后点“重试”；若用浏览器，请改用普通窗口打开。",
    },
    blocked: {
      what: "另一个窗口正在使用旧版资料库。",
      kept: "资料没有改动。",
      next: "请关闭其他兰台窗口，然后点“重试”。",
    },
    unexpected: {
      what: "程序遇到意外错误，这一屏没能显示。",
      kept: "您打开的标签页已经保存，文献没有改动。",
      next: "请点“重新载入”；若再次出现，请保存错误说明，交给技术人员。",
    },
    reading: {
      what: "这篇文献没有读出来。",
      kept: "其他文献不受影响。",
      next: "请点“重试”；若仍不行，请重新启动兰台。",
    },
    shortfall: (missing: readonly string[], old: readonly string[]) =>
      [
        missing.length > 0 && `《${missing.join("》《")}》的资料文件缺失或已损坏，没有装入。`,
        old.length > 0 && `${old.length} 部文献的资料文件缺失或已损坏，正在使用上次装好的文本。`,
        "请重新安装兰台以取得完整资料。",
      ]
        .filter(Boolean)
        .join(""),
  },
} as const;

/** How a failure is told: what happened, what is kept, what to do next. */
export type Explanation = { readonly what: string; readonly kept: string; readonly next: string };
