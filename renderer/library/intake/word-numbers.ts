import { attribute, elementsIn, tagsIn } from "./word-xml.ts";

/** One level of a list: how it counts, and what is printed, with %1 for the first level's number. */
type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly restart: number | undefined;
  /** Its outer levels are printed in digits. */
  readonly legal: boolean;
};

type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> };

/** The lists of a Word file, and the styles that put a paragraph into one. */
export type Numbering = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
  readonly ofStyle: ReadonlyMap<string, Numbered>;
};

/** Which list a paragraph is in, and how deep. */
export type Numbered = { readonly list: string; readonly level: number };

const whole = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) ? number : otherwise;
};

const valueIn = (xml: string, name: string): string | undefined => {
  const [tag] = tagsIn(xml, name);
  return tag && attribute(tag, "val");
};

/** Reads what word/numbering.xml and word/styles.xml say of lists. */
export function numberingOf(numbering: string, styles: string): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const { tag, inner } of elementsIn(numbering, "abstractNum")) {
    const of = new Map<number, Level>();
    for (const level of elementsIn(inner, "lvl"))
      of.set(whole(attribute(level.tag, "ilvl"), 0), levelOf(level.inner));
    levels.set(attribute(tag, "abstractNumId") ?? "", of);
  }
  const lists = new Map<string, List>();
  for (const { tag, inner } of elementsIn(numbering, "num")) {
    const starts = new Map<number, number>();
    for (const { tag: over, inner: said } of elementsIn(inner, "lvlOverride")) {
      const start = valueIn(said, "startOverride");
      if (start !== undefined) starts.set(whole(attribute(over, "ilvl"), 0), whole(start, 1));
    }
    lists.set(attribute(tag, "numId") ?? "", { abstract: valueIn(inner, "abstractNumId") ?? "", starts });
  }
  return { levels, lists, ofStyle: stylesOf(styles) };
}

function levelOf(xml: string): Level {
  const restart = valueIn(xml, "lvlRestart");
  return {
    start: whole(valueIn(xml, "start"), 1),
    format: valueIn(xml, "numFmt") ?? "decimal",
    text: valueIn(xml, "lvlText") ?? "",
    restart: restart === undefined ? undefined : whole(restart, 0),
    legal: tagsIn(xml, "isLgl").length > 0,
  };
}

function stylesOf(xml: string): ReadonlyMap<string, Numbered> {
  const own = new Map<string, Partial<Numbered>>();
  const basis = new Map<string, string>();
  for (const { tag, inner } of elementsIn(xml, "style")) {
    const id = attribute(tag, "styleId") ?? "";
    const list = valueIn(inner, "numId");
    const level = valueIn(inner, "ilvl");
    own.set(id, {
      ...(list !== undefined && { list }),
      ...(level !== undefined && { level: whole(level, 0) }),
    });
    const based = valueIn(inner, "basedOn");
    if (based !== undefined) basis.set(id, based);
  }
  const found = new Map<string, Numbered>();
  for (const id of own.keys()) {
    let numbered: Partial<Numbered> = {};
    // A style may be based on itself, by way of others, in a damaged file.
    for (let [at, steps] = [id as string | undefined, 0]; at !== undefined && steps < 20; steps++) {
      numbered = { ...own.get(at), ...numbered };
      at = basis.get(at);
    }
    if (numbered.list !== undefined) found.set(id, { list: numbered.list, level: numbered.level ?? 0 });
  }
  return found;
}

/** Counts through a document: gives each numbered paragraph what is printed before it, "" where that is a sign. */
export function counting({ levels, lists }: Numbering): (numbered: Numbered) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const { abstract, starts } = lists.get(list) ?? { abstract: "", starts: new Map<number, number>() };
    const of = levels.get(abstract);
    const here = of?.get(level);
    if (!of || !here) return "";
    // Lists over the same levels go on counting with one another, unless one says where it starts.
    const count = counts.get(abstract) ?? [];
    counts.set(abstract, count);
    if (!begun.has(list)) {
      begun.add(list);
      for (const [at, start] of starts) count[at] = start - 1;
    }
    const before = count[level];
    count[level] = (before ?? here.start - 1) + 1;
    for (const [deeper, { restart }] of of) {
      if (deeper > level && restart !== 0 && (restart === undefined || level < restart))
        count[deeper] = undefined;
    }
    if (here.format === "bullet" || here.format === "none") return "";
    return here.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = of.get(at);
      const number = count[at] ?? outer?.start ?? 1;
      const legal = here.legal && at !== level;
      return printed(number, legal ? "decimal" : (outer?.format ?? "decimal"));
    });
  };
}

const digits = "〇一二三四五六七八九";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** A number as Word prints it in a format; in digits where the format is not known. */
export function printed(number: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
    case "taiwaneseCounting":
      return chinese(number, digits, ["", "十", "百", "千"]);
    case "chineseLegalSimplified":
      return chinese(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return [...String(number)].map((digit) => digits.charAt(Number(digit))).join("");
    case "ideographTraditional":
      return number >= 1 && number <= 10 ? stems.charAt(number - 1) : String(number);
    case "ideographZodiac":
      return number >= 1 && number <= 12 ? branches.charAt(number - 1) : String(number);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(number)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join("");
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case "decimalEnclosedParen":
      return number >= 1 && number <= 20 ? String.fromCharCode(0x2473 + number) : `（${number}）`;
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
      return number < 1 ? String(number) : format === "upperLetter" ? letter : letter.toLowerCase();
    }
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

/** 十一, 二十, 一百零五: as the articles of a regulation are counted. */
function chinese(number: number, signs: string, places: readonly string[]): string {
  if (number <= 0 || number >= 10_000) return number === 0 ? signs.charAt(0) : String(number);
  const figures = [...String(number)].map(Number);
  let words = "";
  let gap = false;
  for (const [at, figure] of figures.entries()) {
    if (figure === 0) gap = words !== "";
    else {
      words += `${gap ? "零" : ""}${signs.charAt(figure)}${places[figures.length - 1 - at] ?? ""}`;
      gap = false;
    }
  }
  return words.startsWith("一十") ? words.slice(1) : words;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const names = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  let [rest, words] = [number, ""];
  for (const [at, value] of values.entries()) {
    while (rest >= value) {
      words += names[at];
      rest -= value;
    }
  }
  return words;
}
