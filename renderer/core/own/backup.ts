/**
 * Backups of what the reader wrote. A backup is a file in the form of `.lantai-notes`, and its name tells all
 * that a list of backups must know, so that there is no second file that could say something else.
 */
export const backupReasons = ["daily", "import", "restore", "upgrade"] as const;
/** Why a backup was made: because a day went by, or before something that changes much. */
export type BackupReason = (typeof backupReasons)[number];

/** What one knows of a backup without opening it. */
export type Backup = {
  readonly name: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly records: number;
  /** The beginning of the SHA-256 of its bytes. */
  readonly digest: string;
  readonly size: number;
};

const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\w+)-(\d{1,9})-([0-9a-f]{16})\.lantai-notes$/;

/** The name of a backup. */
export const backupName = ({ at, reason, records, digest }: Omit<Backup, "name" | "size">): string =>
  `${at.replace(/[-:.]/g, "")}-${reason}-${records}-${digest}.lantai-notes`;

/** What the name of a backup tells; null where it is not one. */
export function backupOf(name: string, size: number): Backup | null {
  const [, year, month, day, hour, minute, second, rest, why, records, digest = ""] = form.exec(name) ?? [];
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`;
  const reason = backupReasons.find((each) => each === why);
  if (!reason || Number.isNaN(Date.parse(at))) return null;
  return { name, at, reason, records: Number(records), digest, size };
}

const days = 7;
const weeks = 4;
const others = 10;

/**
 * The backups that are no longer needed once one was made at `now`: of those of each day the last stays, for seven
 * days on which there were any; before these the last of each week, for four weeks; and the last ten of those made
 * before something. Days are counted and not subtracted, so that a clock that is set wrong takes nothing away; and
 * what it dates later than now is counted apart, so that it does not take the place of what is made from now on.
 */
export const outdated = (backups: readonly Backup[], now: string): readonly Backup[] => [
  ...outdatedAmong(backups.filter(({ at }) => at <= now)),
  ...outdatedAmong(backups.filter(({ at }) => at > now)),
];

function outdatedAmong(backups: readonly Backup[]): readonly Backup[] {
  const latest = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const daily = latest.filter(({ reason }) => reason === "daily");
  const recent = firstOfEach(daily, dayOf).slice(0, days);
  const covered = new Set(recent.map(({ at }) => weekOf(new Date(at))));
  const earlier = daily.filter(({ at }) => !covered.has(weekOf(new Date(at))));
  const kept = new Set([
    ...recent,
    ...firstOfEach(earlier, weekOf).slice(0, weeks),
    ...latest.filter(({ reason }) => reason !== "daily").slice(0, others),
  ]);
  return latest.filter((backup) => !kept.has(backup));
}

function firstOfEach(backups: readonly Backup[], of: (at: Date) => string): readonly Backup[] {
  const seen = new Map<string, Backup>();
  for (const backup of backups) {
    const key = of(new Date(backup.at));
    if (!seen.has(key)) seen.set(key, backup);
  }
  return [...seen.values()];
}

/** The day where the reader is, not that of Greenwich. */
const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

/** The week by its Monday. */
const weekOf = (at: Date): string =>
  dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7)));
