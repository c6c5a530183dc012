import { unzipSync } from "fflate";
import { Refused } from "./reading.ts";

/** The most that the parts taken may come to when they are unpacked, in bytes. */
const mostUnpacked = 96_000_000;

/**
 * The wanted parts of a zip file, by name. Their sizes are looked at before anything is unpacked: an archive that
 * swells beyond all measure is refused, and one that lies about its sizes gets no more room than it asked for.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  const names = new Set<string>();
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name) || names.has(name)) return false;
      names.add(name);
      total += originalSize;
      if (total > mostUnpacked) throw new Refused("swollen");
      return true;
    },
  });
}
