/** The initials of a label in pinyin, and the place of the character that each stands for. */
export type Initials = { readonly letters: string; readonly places: readonly number[] };

/**
 * The letter that a Chinese character is filed under. The order of characters by pinyin, which every browser
 * has, knows where each letter begins (CLDR: U+FDD0 and the letter); a dictionary of readings is 400 KB. Of
 * several readings only the commonest counts.
 */
const order = new Intl.Collator("zh-CN-u-co-pinyin");
const begins = [..."ABCDEFGHJKLMNOPQRSTWXYZ"].map((letter) => ({ letter, sign: `\ufdd0${letter}` }));
const known = new Map<string, string>();

function initialOf(sign: string): string {
  const met = known.get(sign);
  if (met !== undefined) return met;
  const found = /\p{sc=Han}/u.test(sign)
    ? (begins.findLast((each) => order.compare(each.sign, sign) <= 0)?.letter.toLowerCase() ?? "")
    : /[a-z0-9]/i.test(sign)
      ? sign.toLowerCase()
      : "";
  known.set(sign, found);
  return found;
}

/** The initials of a label; letters and digits stand for themselves, and signs are passed over. */
export function initialsOf(label: string): Initials {
  const places: number[] = [];
  const letters: string[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const initial = initialOf(label.charAt(at));
    if (initial === "") continue;
    letters.push(initial);
    places.push(at);
  }
  return { letters: letters.join(""), places };
}
