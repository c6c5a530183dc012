import type Dexie from "dexie";
import type { DBCore } from "dexie";

/**
 * Lets only one write at a time go on in a database: each also takes the table `gate`, which hardly anybody reads.
 * Where Chromium is killed amid two writes to different tables of one database, it takes what it finds at the next
 * start for damage, and throws all databases of the page away; amid one, it undoes that.
 */
export function oneWriter(database: Dexie, gate: string): void {
  database.use({
    stack: "dbcore",
    name: "one-writer",
    create: (core): DBCore => ({
      ...core,
      transaction: (tables, mode, options) =>
        core.transaction(mode === "readwrite" ? [...new Set([...tables, gate])] : tables, mode, options),
    }),
  });
}
