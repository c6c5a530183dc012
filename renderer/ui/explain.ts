import Dexie from "dexie";
import { NewerDatabase } from "../library/database.ts";
import { DamagedBundle } from "../library/install.ts";
import { UpgradeFailed } from "../library/own/upgrade.ts";
import { type Explanation, messages } from "../messages/zh-cn.ts";

/** What to tell the reader of a failure. */
export function explain(error: unknown): Explanation {
  if (error instanceof DamagedBundle) return messages.errors.damagedBundle;
  if (error instanceof NewerDatabase) return messages.errors.newerDatabase;
  if (error instanceof UpgradeFailed) return messages.errors.upgradeFailed;
  if (error instanceof Dexie.DexieError) return messages.errors.storage;
  return messages.errors.unexpected;
}

/** The part for technicians: the error and what ran, nothing of any text. */
export function detailOf(error: unknown, runtime: string): string {
  const told =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  return `${messages.product}\n${runtime}\n\n${told}\n`;
}
