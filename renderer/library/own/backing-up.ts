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
export function keepBackups(backups: Backups, notes: OwnStore, report: (error: unknown) => void = () => {}) {
  let last: unknown = null;
  const make = () => {
    const { records } = notes.state();
    if (records === last) return;
    backups.make("daily").then(() => {
      last = records;
    }, report);
  };
  const first = setTimeout(make, settled);
  const timer = setInterval(make, between);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
