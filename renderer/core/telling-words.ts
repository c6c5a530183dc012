import type { Unit } from "./document.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const counted = new WeakMap<object, ReadonlyMap<string, number>>();

/**
 * The words by which a unit differs most from those it stands among, the most telling first: what it says
 * often and they do not. For looking up what else is about the same.
 */
export function tellingWords(unit: Unit, among: readonly Unit[], count: number): readonly string[] {
  const others = counted.get(among) ?? unitsWith(among);
  counted.set(among, others);
  const uses = new Map<string, number>();
  for (const word of wordsOf(unit)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = ([word, times]: readonly [string, number]): number =>
    times * word.length * Math.log((among.length + 1) / (others.get(word) ?? 1));
  return [...uses]
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, count)
    .map(([word]) => word);
}

/** The word that a statute is about: of those in its title the one that most of its units use. */
export function topicOf(title: string, among: readonly Unit[]): string | undefined {
  const others = counted.get(among) ?? unitsWith(among);
  counted.set(among, others);
  const used = title
    ? [...others].filter(([word]) => title.includes(word) && !title.startsWith(word) && !common.test(word))
    : [...others];
  return used.toSorted(([a, x], [b, y]) => y * b.length - x * a.length)[0]?.[0];
}

/** What the titles of many statutes have. */
const common =
  /^(?:.+[省市县区]|城市|管理|办法|条例|规定|防治|工作|建设|制定|污染|环境|安全|发展|设施|促进|保护|若干|实施|行政)$/;

/** In how many units each word stands. */
function unitsWith(units: readonly Unit[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const unit of units) {
    for (const word of new Set(wordsOf(unit))) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** Words of two characters and more; what every statute says is no word of any. */
function wordsOf(unit: Unit): readonly string[] {
  const own = [...segmenter.segment(unit.text ?? "")]
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !empty.test(word));
  return [...own, ...unit.children.flatMap(wordsOf)];
}

const empty =
  /^(?:第.+|.+[条款项元]|人民政府|行政管理|逾期|限期|为了|包括|符合|及其|任何|制定|需要|实行|属于|采取|根据|适用|简称|前述|应当|可以|不得|依法|有关|规定|下列|按照|以及|或者|其他|进行|对于|负责|有下|之一|情形|本办法|本条例|万元|以上|以下|处以|罚款|责令|改正|违反|[一二三四五六七八九十百千万]+)$/;
