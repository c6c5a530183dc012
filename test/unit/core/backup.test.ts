import { expect, test } from "vitest";
import { randomFrom } from "../../../build/bench/search/random.ts";
import {
  type Backup,
  backupName,
  backupOf,
  backupReasons,
  outdated,
} from "../../../renderer/core/own/backup.ts";

const day = 86_400_000;
const made = (at: number, reason: Backup["reason"] = "daily"): Backup => {
  const told = { at: new Date(at).toISOString(), reason, records: 7, digest: "0123456789abcdef" };
  return { ...told, name: backupName(told), size: 100 };
};

test("a name tells what it was made of, and nothing else is a backup", () => {
  for (const reason of backupReasons) {
    const backup = made(1_795_000_000_123, reason);
    expect(backupOf(backup.name, 100)).toEqual(backup);
  }
  const { name } = made(0);
  for (const other of ["", "x", `../${name}`, `${name}.part`, `.${name}`, name.replace("daily", "often")]) {
    expect(backupOf(other, 1)).toBeNull();
  }
  expect(backupOf("99999999T999999999Z-daily-7-0123456789abcdef.lantai-notes", 1)).toBeNull();
});

test("a year of work keeps seven days, four weeks and ten others", () => {
  let kept: readonly Backup[] = [];
  const start = Date.parse("2026-01-05T09:00:00");
  for (let at = start; at < start + 365 * day; at += day / 4) {
    kept = [...kept, made(at), ...(Math.floor(at / day) % 3 === 0 ? [made(at + 1, "import")] : [])];
    const old = new Set(outdated(kept, made(at + 1).at));
    kept = kept.filter((backup) => !old.has(backup));
    expect(kept).toContainEqual(made(at));
  }
  const daily = kept.filter(({ reason }) => reason === "daily");
  expect(kept.length - daily.length).toBe(10);
  const ages = daily.map(({ at }) => (start + 365 * day - Date.parse(at)) / day).toSorted((a, b) => a - b);
  const days = new Set(daily.map(({ at }) => new Date(at).toDateString()));
  expect(days.size).toBe(daily.length);
  // The last seven days, and before them one a week.
  expect(ages[6]).toBeLessThan(7);
  expect(ages.length).toBeLessThanOrEqual(11);
  expect(ages.at(-1)).toBeGreaterThanOrEqual(28);
});

test("a clock that jumps takes no more away than a clock that goes", () => {
  const next = randomFrom(5);
  let kept: readonly Backup[] = [];
  for (let round = 0; round < 300; round++) {
    const last = made(1_700_000_000_000 + Math.floor(next() * 400) * day + round);
    kept = [...kept, last];
    const old = new Set(outdated(kept, last.at));
    kept = kept.filter((backup) => !old.has(backup));
    expect(kept).toContain(last);
    const days = new Set(kept.map(({ at }) => new Date(at).toDateString()));
    expect(days.size).toBeGreaterThanOrEqual(Math.min(round + 1, 7) - 1);
    expect(kept.length).toBeLessThanOrEqual(22);
  }
});

test("what a clock that was far ahead has dated takes no place from what is made once it is right", () => {
  const start = Date.parse("2026-01-05T09:00:00");
  let kept: readonly Backup[] = [];
  const make = (backup: Backup) => {
    const old = new Set(outdated([...kept, backup], backup.at));
    kept = [...kept, backup].filter((each) => !old.has(each));
  };
  for (let at = 0; at < 20 * day; at += day) {
    make(made(start + 9999 * day + at));
    make(made(start + 9999 * day + at + 1, "import"));
  }
  const ahead = kept.length;
  make(made(start, "import"));
  for (let at = day; at <= 30 * day; at += day) make(made(start + at));
  expect(kept.filter(({ reason }) => reason === "import")).toContainEqual(made(start, "import"));
  const right = kept.filter(({ at, reason }) => reason === "daily" && at < made(start + 40 * day).at);
  expect(right.slice(-7).map(({ at }) => at)).toEqual(
    Array.from({ length: 7 }, (_, back) => made(start + (24 + back) * day).at),
  );
  expect(kept.length - right.length - 1).toBe(ahead);
});
