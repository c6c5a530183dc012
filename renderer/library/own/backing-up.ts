import type { Backups } from "./backups.ts";
import type { OwnStore } from "./store.ts";

/** The window is drawn and read first. */
const settled = 20_000;
/** How often what was written since is backed up, in milliseconds. */
const between = 30 * 60_000;
/** How soon the first of what was ever written is: whoever closes the program within the half hour has it too. */
const looked = 60_000;

/**
 * Makes the backup of the day while the program is open: soon after it has begun, and again where something was
 * written since, at once where nothing was before; of one day the last stays. Returns how to stop.
 */
export function keepBackups(backups: Backups, notes: OwnStore, report: (failure: string | null) => void) {
  let last: unknown = null;
  let empty = false;
  const make = () => {
    const { records } = notes.state();
    if (records === last) return;
    backups.make("daily").then(
      (made) => {
        last = records;
        empty = made === null;
        report(null);
      },
      (error: unknown) => report(error instanceof Error ? error.message : String(error)),
    );
  };
  const first = setTimeout(make, settled);
  const timer = setInterval(make, between);
  const look = setInterval(() => empty && make(), looked);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
    clearInterval(look);
  };
}

const place = "lantai-release";

/**
 * Makes a backup where the program or the works are others than at the last start, of what was written before
 * any of it is placed anew. `release` names both.
 */
export async function backUpUpgrade(backups: Backups, release: string): Promise<void> {
  const before = localStorage.getItem(place);
  if (before === release) return;
  if (before !== null) await backups.make("upgrade");
  localStorage.setItem(place, release);
}
