/**
 * The faces that papers are set in, by the names under which systems have them: Windows, then WPS and the national
 * fonts of domestic systems, then macOS, then Linux. Nothing is fetched; the last is on every system.
 */
export const faces = {
  fangsong: [
    "FangSong_GB2312",
    "仿宋_GB2312",
    "FangSong",
    "仿宋",
    "方正仿宋_GBK",
    "FZFangSong-Z02",
    "STFangsong",
    "华文仿宋",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
  ],
  song: [
    "SimSun",
    "宋体",
    "方正书宋_GBK",
    "FZShuSong-Z01",
    "Songti SC",
    "STSong",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
  ],
  hei: [
    "SimHei",
    "黑体",
    "方正黑体_GBK",
    "FZHei-B01",
    "Heiti SC",
    "STHeiti",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
  ],
  kai: [
    "KaiTi_GB2312",
    "楷体_GB2312",
    "KaiTi",
    "楷体",
    "方正楷体_GBK",
    "FZKai-Z03",
    "Kaiti SC",
    "STKaiti",
    "华文楷体",
    "AR PL UKai CN",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
  ],
  /** 小标宋: where it is missing, another heavy 宋体. */
  title: [
    "FZXiaoBiaoSong-B05",
    "FZXiaoBiaoSong-B05S",
    "方正小标宋_GBK",
    "方正小标宋简体",
    "STZhongsong",
    "华文中宋",
    "NotoSerifCJKsc-Bold",
    "Noto Serif CJK SC Bold",
    "SourceHanSerifSC-Bold",
    "SimSun",
    "Songti SC Bold",
  ],
} as const;

export type Face = keyof typeof faces;
