import { checkup } from "../messages/checkup.ts";
import type { Facts } from "./facts.ts";
import type { Line, Section } from "./line.ts";

const words = checkup.storage;

/** Less free than this, and the next write may find no room. */
const little = 2 ** 30;

/** What the program keeps, and how much room there still is. */
export function storageSection({ storage, machine }: Facts): Section {
  const lines: Line[] = [
    { name: words.used, value: storage ? sizeOf(storage.used) : unfound(storage), standing: stood(storage) },
  ];
  const disk = machine?.disk;
  if (disk) {
    const value = words.diskOf(sizeOf(disk.free), sizeOf(disk.size));
    lines.push(
      disk.free < little
        ? { name: words.disk, value, standing: "notice", advice: words.low }
        : { name: words.disk, value, standing: "well" },
    );
  } else if (storage && machine !== undefined) {
    const free = storage.quota - storage.used;
    lines.push(
      free < little
        ? { name: words.quota, value: sizeOf(free), standing: "notice", advice: words.low }
        : { name: words.quota, value: sizeOf(free), standing: "well" },
    );
    lines.push(
      storage.firm
        ? { name: words.firm, value: words.isFirm, standing: "well" }
        : { name: words.firm, value: words.notFirm, standing: "notice", advice: words.firmAdvice },
    );
  }
  return { title: words.title, lines };
}

const unfound = (fact: null | undefined): string => (fact === null ? checkup.unknown : "");

const stood = (fact: unknown): "looking" | "told" => (fact === undefined ? "looking" : "told");

/** A number of bytes as one says it: 86.4 MB, 231 GB. */
export function sizeOf(bytes: number): string {
  const units = ["字节", "KB", "MB", "GB", "TB"];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 2 ** (10 * step);
  return `${step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[step]}`;
}
