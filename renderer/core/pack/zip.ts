import { Unfit } from "../own/checked-fields.ts";

/** A file within a ZIP file: its bytes as they lie there. */
export type Entry = {
  readonly name: string;
  /** Deflated; else the bytes are the file's own. */
  readonly deflated: boolean;
  readonly packed: Uint8Array;
  /** How many bytes it has once it is inflated, and their CRC-32. */
  readonly size: number;
  readonly crc: number;
};

const signs = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const lengths = { local: 30, central: 46, end: 22 };
/** 1 January 1980, the first day that a ZIP file can name: the same files are the same bytes on any day. */
const firstDay = 0x21;

/**
 * The one form in which entries are a ZIP file here: in their order, without gaps, comments, times or anything else
 * that could be other than it is. Names are ASCII.
 */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const over = entries.map(({ name, packed }) => ({ name: name.length, packed: packed.length }));
  const body = over.reduce((sum, each) => sum + lengths.local + each.name + each.packed, 0);
  const list = over.reduce((sum, each) => sum + lengths.central + each.name, 0);
  const bytes = new Uint8Array(body + list + lengths.end);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = body;
  for (const { name, deflated, packed, size, crc } of entries) {
    const common = (from: number) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 4, deflated ? 8 : 0, true);
      view.setUint16(from + 8, firstDay, true);
      view.setUint32(from + 10, crc, true);
      view.setUint32(from + 14, packed.length, true);
      view.setUint32(from + 18, size, true);
      view.setUint16(from + 22, name.length, true);
    };
    view.setUint32(listed, signs.central, true);
    view.setUint16(listed + 4, 20, true);
    common(listed + 6);
    view.setUint32(listed + 42, at, true);
    putAscii(bytes, listed + lengths.central, name);
    listed += lengths.central + name.length;
    view.setUint32(at, signs.local, true);
    common(at + 4);
    putAscii(bytes, at + lengths.local, name);
    bytes.set(packed, at + lengths.local + name.length);
    at += lengths.local + name.length + packed.length;
  }
  view.setUint32(listed, signs.end, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, list, true);
  view.setUint32(listed + 16, body, true);
  return bytes;
}

/**
 * The entries that a ZIP file says it has; throws Unfit where it says nothing clear. Nothing is inflated, and
 * whether the file has the one form is not yet asked.
 */
export function entriesIn(bytes: Uint8Array, most: number): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - lengths.end;
  if (end < 0 || view.getUint32(end, true) !== signs.end) throw new Unfit(incomplete);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new Unfit(`文献包里的文件过多：${count} 个`);
  const entries: Entry[] = [];
  let listed = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (listed + lengths.central > end || view.getUint32(listed, true) !== signs.central)
      throw new Unfit(damaged);
    const method = view.getUint16(listed + 10, true);
    const length = view.getUint16(listed + 28, true);
    const [packed, size] = [view.getUint32(listed + 20, true), view.getUint32(listed + 24, true)];
    const from = view.getUint32(listed + 42, true) + lengths.local + length;
    if (method !== 0 && method !== 8) throw new Unfit(damaged);
    if (listed + lengths.central + length > end || from + packed > end) throw new Unfit(damaged);
    const name = ascii(bytes.subarray(listed + lengths.central, listed + lengths.central + length));
    const crc = view.getUint32(listed + 16, true);
    entries.push({ name, deflated: method === 8, packed: bytes.subarray(from, from + packed), size, crc });
    listed += lengths.central + length;
  }
  return entries;
}

/** The bytes of the entry that a ZIP file begins with, if it is `name` and not deflated; null where it is not. */
export function firstEntry(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < lengths.local || view.getUint32(0, true) !== signs.local) return null;
  if (view.getUint16(8, true) !== 0 || view.getUint16(26, true) !== name.length) return null;
  const from = lengths.local + name.length + view.getUint16(28, true);
  if (ascii(bytes.subarray(lengths.local, lengths.local + name.length)) !== name) return null;
  return bytes.subarray(from, from + view.getUint32(18, true));
}

/** What is said of a file that ends too early. */
export const incomplete = "文件不完整：多半是没有复制完，或者 U 盘拔得早了。请重新复制后再试";
/** What is said of a file that was changed, or is no pack at all. */
export const damaged = "文件已损坏，或者不是兰台的文献包";

function putAscii(bytes: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index++) bytes[at + index] = name.charCodeAt(index);
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
