/** What the program says of itself. */
export const about = {
  title: "关于兰台",
  lead: "离线查阅地方法规、年鉴、规划与工作报告。全部资料都在本机，程序不连接任何网络。",
  version: "版本",
  runtime: "运行环境",
  works: "所载文献",
  others: (count: number) => `另外导入、安装的 ${count} 件`,
  close: "关闭",
} as const;
