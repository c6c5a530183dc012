/** Whether all that was written is on disk; `at` is when it last was, in milliseconds since 1970. */
export type Saving =
  | { readonly phase: "saved"; readonly at: number | null }
  /** `share` is how much of it is, where that is very much. */
  | { readonly phase: "saving"; readonly at: number | null; readonly share?: number }
  | {
      readonly phase: "failed";
      readonly at: number | null;
      /** Where all of it is nevertheless: in the journal, in the database; null: in this window only. */
      readonly held: "journal" | "database" | null;
      /** Why, as whoever refused it said. */
      readonly reason: string;
      /** Whether there was no room. */
      readonly full: boolean;
    };

/** What hindered the writing; null where nothing did, and of the journal undefined where there is none. */
export type Trouble = { readonly database: Error | null; readonly journal: Error | null | undefined };

/** What is to be said of a failure; `before` is when all was last on disk. */
export function failure({ database, journal }: Trouble, before: number | null, now: number): Saving {
  const held = database === null ? "database" : journal === null ? "journal" : null;
  const reason = (database ?? journal)?.message ?? "";
  const full = [database, journal].some((error) => error && isFull(error));
  return { phase: "failed", at: held ? now : before, held, reason, full };
}

/** True where there was no room on the disk, whichever of the two says it. */
const isFull = (error: Error): boolean =>
  /quota|QuotaExceeded|磁盘空间不足|配额/i.test(`${error.name} ${error.message}`);
