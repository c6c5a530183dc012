const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of a text, of its UTF-16 units low byte first; `before` is that of the text it goes on from. */
export function crcOf(text: string, before = 0): number {
  let rest = ~before;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    rest = (table[(rest ^ unit) & 255] ?? 0) ^ (rest >>> 8);
    rest = (table[(rest ^ (unit >>> 8)) & 255] ?? 0) ^ (rest >>> 8);
  }
  return ~rest >>> 0;
}

/** The CRC-32 of bytes. */
export function crcOfBytes(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}

/** The same as eight hexadecimal digits: what lines and files are told whole by. */
export const checksumOf = (text: string, before = 0): string =>
  crcOf(text, before).toString(16).padStart(8, "0");

/** A UUID that the same words always give: two copies that make the same thing make it under the same id. */
export function idFrom(words: string): string {
  const digits = [0x51ed270b, 0x2545f491, 0x9e3779b9, 0x7f4a7c15]
    .map((seed) => checksumOf(words, scattered(words, seed)))
    .join("");
  const variant = "89ab"[Number.parseInt(digits[16] ?? "0", 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}

/** CRCs alone would fall together for all seeds at once: they are linear, and this is not. */
function scattered(words: string, seed: number): number {
  let rest = seed;
  for (let at = 0; at < words.length; at++) {
    rest = Math.imul(rest ^ words.charCodeAt(at), 0x01000193);
    rest ^= rest >>> 15;
  }
  return rest >>> 0;
}
