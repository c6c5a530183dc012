/** The form of LevelDB's logs: blocks of this length, in which no record begins less than a head before the end. */
const block = 32 * 1024;
const head = 7;

/** What a record is: all of what was written at a stroke, or the first, a middle, the last part of it. */
const full = 1;
const first = 2;
const middle = 3;
const last = 4;

/**
 * How much of a log of LevelDB is whole: all of it, or up to where its last record was still being written. All of it
 * too where something whole stands behind what is not: that was not left by an end in the middle of writing, and is
 * for LevelDB to judge.
 */
export function wholeLength(log: Buffer): number {
  let whole = 0;
  let within = false;
  let at = 0;
  while (at < log.length) {
    const room = block - (at % block);
    // Too little for a record: it was filled with nothing.
    if (room < head) {
      at += room;
      continue;
    }
    const record = recordAt(log, at, room);
    const begins = record?.type === full || record?.type === first;
    if (record === null || begins === within) return anythingWholeAfter(log, at) ? log.length : whole;
    at += head + record.length;
    within = record.type === first || record.type === middle;
    if (!within) whole = at;
  }
  return whole;
}

/** The record there, as far as it is one that fits into its block and the file; near the end it is also proven. */
function recordAt(log: Buffer, at: number, room: number) {
  if (at + head > log.length) return null;
  const length = log.readUInt16LE(at + 4);
  const type = log.readUInt8(at + 6);
  const end = at + head + length;
  if (type < full || type > last || head + length > room || end > log.length) return null;
  // What was once synced is not looked at: only the end can have been on its way.
  const doubtful = end > log.length - 2 * block;
  if (doubtful && masked(checksum(log.subarray(at + 6, end))) !== log.readUInt32LE(at)) return null;
  return { type, length };
}

/** Whether a later block begins with a proven record. */
function anythingWholeAfter(log: Buffer, at: number): boolean {
  for (let next = at - (at % block) + block; next + head <= log.length; next += block) {
    const end = next + head + log.readUInt16LE(next + 4);
    if (end <= log.length && masked(checksum(log.subarray(next + 6, end))) === log.readUInt32LE(next))
      return true;
  }
  return false;
}

/** As LevelDB keeps a checksum: turned by fifteen bits, so that sums of sums do no harm. */
const masked = (sum: number): number => (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;

/** CRC-32C, by a table of what each byte does to it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  return sum;
});
