import type { Backups } from "./backups.ts";
import type { OwnStore } from "./store.ts";

/** The window is drawn and read first. */
const settled = 20_000;
/** How often what was written since is backed up, in milliseconds. */
const between = 30 * 60_000;

/**
 * Makes the backup of the day while the program is open: soon after it has begun, and again where something was
 * written since; of one day the last stays. Returns how to stop.
 */
export function keepBackups(backups: Backups, notes: OwnStore, report: (failure: string | null) => void) {
  let last: unknown = null;
  const make = () => {
    const { records } = notes.state();
    if (records === last) return;
    backups.make("daily").then(
      () => {
        last = records;
        report(null);
      },
      (error: unknown) => report(error instanceof Error ? error.message : String(error)),
    );
  };
  const first = setTimeout(make, settled);
  const timer = setInterval(make, between);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
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
