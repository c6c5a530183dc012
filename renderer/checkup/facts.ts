import type { NetworkAttempt } from "../core/attempts.ts";
import type { Backup } from "../core/own/backup.ts";
import type { Machine, ShellDescription } from "../core/shell.ts";
import type { Saving } from "../library/own/saving.ts";
import type { Verified } from "../library/stored-edition.ts";
import type { IndexState } from "../search/client.ts";

/** A character that no font here has, and where it stands first. */
export type MissingSign = { readonly sign: string; readonly code: string; readonly place: string };

/** What was found; undefined where it is still being looked for, null where it could not be found out. */
export type Facts = {
  readonly description: ShellDescription | null;
  readonly machine?: Machine | null;
  readonly attempts?: readonly NetworkAttempt[] | null;
  /** The works that were read again so far, of `works`. */
  readonly verified: readonly Verified[];
  readonly works: number;
  /** They could not all be read. */
  readonly unread: boolean;
  readonly index: (IndexState & { readonly version: string; readonly entries: number }) | null;
  /** Bytes that the browser part of the program keeps, and may keep. */
  readonly storage?: { readonly used: number; readonly quota: number; readonly firm: boolean } | null;
  readonly saving: Saving;
  /** How many annotations, bookmarks, meetings and sets there are. */
  readonly own: readonly (readonly [name: "annotation" | "bookmark" | "meeting" | "set", count: number])[];
  /** Lines of the journal that are damaged; "none" where there is no journal. */
  readonly journal?: number | "none" | "newer" | null;
  readonly backups?: readonly Backup[] | null;
  readonly missing?: readonly MissingSign[] | null;
  /** Errors that were told of since the program was started. */
  readonly faults: number;
};
