import traditional from "opencc-js/dict/TSCharacters";

/** A text made ready for matching, with the way back: character `at` of `folded` stands for source.slice(from[at], to[at]). */
export type Folded = { readonly folded: string; readonly from: Uint32Array; readonly to: Uint32Array };

const dropped = 0;
const composed = 0xffff;

/**
 * Makes two ways of writing the same alike, for matching only: full and half width and the other compatible
 * forms (NFKC), Traditional and Simplified, upper and lower case, 〔 and [, the kinds of quotation marks, and
 * white space, which in these texts means nothing. What is shown is never folded. Never throws.
 */
export function fold(text: string): string {
  const forms = table();
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = forms[text.charCodeAt(at)] ?? composed;
    if (unit === composed) return foldComposed(text).folded;
    if (unit !== dropped) units[length++] = unit;
  }
  return decoder.decode(units.subarray(0, length));
}

/** The same with the way back to the source. */
export const foldWithPlaces = (text: string): Folded => foldComposed(text);

function foldComposed(text: string): Folded {
  const forms = table();
  let folded = "";
  const from: number[] = [];
  const to: number[] = [];
  // A base with the marks that compose with it is one: e and its accent, か and its dots, a syllable of Hangul.
  for (let at = 0; at < text.length; ) {
    const end = endOfCluster(forms, text, at);
    const plain = end === at + 1 ? forms[text.charCodeAt(at)] : composed;
    const form =
      plain === composed || plain === undefined
        ? foldCluster(text.slice(at, end))
        : plain === dropped
          ? ""
          : String.fromCharCode(plain);
    for (let unit = 0; unit < form.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    folded += form;
    at = end;
  }
  return { folded, from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

const mark = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

function endOfCluster(forms: Uint16Array, text: string, at: number): number {
  let end = at + sizeAt(text, at);
  while (end < text.length && forms[text.charCodeAt(end)] === composed) {
    const size = sizeAt(text, end);
    if (!mark.test(text.slice(end, end + size))) break;
    end += size;
  }
  return end;
}

/** UTF-16 units of the character at a place; a lone surrogate is one. */
const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const simplified = simplifiedForms();

function foldCluster(cluster: string): string {
  const plain = cluster.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  return plain.replace(/./gsu, (sign) => simplified.get(sign) ?? alike.get(sign) ?? sign);
}

function simplifiedForms(): ReadonlyMap<string, string> {
  const pairs = traditional.split("|").map((pair) => pair.split(" ") as [string, string]);
  // A form that is itself made simpler, as 闚 → 窥 by way of 窺, would not match its own simple form.
  const once = new Map(pairs);
  return new Map(pairs.map(([sign, simple]) => [sign, once.get(simple) ?? simple]));
}

/** Signs that are typed one way and printed another. */
const alike: ReadonlyMap<string, string> = new Map([
  ["〔", "["],
  ["〕", "]"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["○", "〇"],
  ["\u00ad", ""],
  ["\u200b", ""],
  ["\ufeff", ""],
]);

function foldingTable(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let unit = 0; unit < forms.length; unit += 1) {
    const sign = String.fromCharCode(unit);
    if ((unit >= 0xd800 && unit <= 0xdfff) || mark.test(sign)) {
      forms[unit] = composed;
      continue;
    }
    const form = foldCluster(sign);
    forms[unit] = form === "" ? dropped : form.length === 1 ? form.charCodeAt(0) : composed;
  }
  return forms;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

let forms: Uint16Array | null = null;

/** For every UTF-16 unit what it is folded to, `dropped`, or `composed`; made when something is folded first. */
const table = (): Uint16Array => {
  forms ??= foldingTable();
  return forms;
};
