import { type Encoding, type Reading, Refused, type Remark } from "./reading.ts";

/** The most frequent signs of official Chinese: bytes read in the wrong way hardly ever give these. */
const frequent = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经第条章规应当市政府县委员理单位部门办管者关或其及二三四五六七八九十月日，。、；：（）《》“”　",
);

/** How many characters are looked at to tell one way of writing from another. */
const sample = 40_000;

type Candidate = { readonly encoding: Encoding; readonly score: number };

/**
 * Text out of bytes: by its mark where it has one, else strictly as UTF-8, else in the way that gives the likeliest
 * Chinese. Bytes that stand for nothing become U+FFFD, and their lines are told. Throws Refused for what is no text.
 */
export function decode(bytes: Uint8Array): Pick<Reading, "text" | "encoding" | "remarks"> {
  const marked = markOf(bytes);
  const encoding = marked ?? (isStrictly("utf-8", bytes) && !holdsNuls(bytes) ? "utf-8" : likeliest(bytes));
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n").replaceAll("\f", "\n");
  if (marked === undefined && isNoText(text)) throw new Refused("binary");
  return { text, encoding, remarks: brokenIn(text) };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function isStrictly(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 of words in Latin letters is UTF-8 too, with a NUL beside each. */
const holdsNuls = (bytes: Uint8Array): boolean => bytes.subarray(0, sample).includes(0);

function likeliest(bytes: Uint8Array): Encoding {
  // An even number, so that a unit of two bytes is not cut.
  const some = bytes.subarray(0, 2 * sample);
  const candidates = (["utf-8", "gb18030", "utf-16le", "utf-16be"] as const).map(
    (encoding): Candidate => ({ encoding, score: likeness(new TextDecoder(encoding).decode(some)) }),
  );
  return candidates.reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}

/** How much like Chinese or plain Latin text it is: from -1 for nothing but rubbish to 1. */
function likeness(text: string): number {
  let score = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && !isWhite(code))) score -= 3;
    else if (code < 0x7f || frequent.has(text.charAt(at))) score += 1;
    else if (code >= 0xe000 && code <= 0xf8ff) score -= 2;
    else if (code >= 0xd800 && code <= 0xdfff) score -= 0.5;
    else if (!((code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x303f))) score -= 0.3;
  }
  return length === 0 ? 0 : score / length;
}

const isWhite = (code: number): boolean => code === 9 || code === 10 || code === 13 || code === 12;

/** A tenth of signs that no text has: a picture, or a program. */
function isNoText(text: string): boolean {
  let strange = 0;
  const length = Math.min(text.length, sample);
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && !isWhite(code)) || (code >= 0xe000 && code <= 0xf8ff)) strange++;
  }
  return strange > length / 10;
}

/** How many lines are named; of more it is only told how many signs there are. */
const namedLines = 200;

function brokenIn(text: string): readonly Remark[] {
  const lines: number[] = [];
  let count = 0;
  let line = 1;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    count++;
    for (let end = text.indexOf("\n", from); end >= 0 && end < at; end = text.indexOf("\n", from)) {
      line++;
      from = end + 1;
    }
    if (lines.at(-1) !== line && lines.length < namedLines) lines.push(line);
  }
  return count > 0 ? [{ what: "broken", count, lines }] : [];
}
