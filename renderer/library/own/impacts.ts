import type { Impact } from "../../core/own/impact.ts";
import type { OwnDatabase } from "../database.ts";

/** The editions of the works, by id, in which places were last looked for. */
export type Editions = Readonly<Record<string, string>>;

/** The last report, and the editions that were then installed. */
export type StoredImpact = {
  readonly id: "current";
  readonly impact: Impact | null;
  readonly editions: Editions;
};

/** The last report; null where there never was one. */
export const loadImpact = async (own: OwnDatabase): Promise<Impact | null> =>
  (await own.impacts.get("current"))?.impact ?? null;

export const loadEditions = async (own: OwnDatabase): Promise<Editions> =>
  (await own.impacts.get("current"))?.editions ?? {};

/** Keeps a report, or leaves the last where there is none, with the editions that were looked through for it. */
export async function saveImpact(own: OwnDatabase, impact: Impact | null, editions: Editions): Promise<void> {
  await own.transaction("rw", own.impacts, async () => {
    await own.impacts.put({ id: "current", impact: impact ?? (await loadImpact(own)), editions });
  });
}

/** Its reader has seen the report; it can be read again. */
export async function markSeen(own: OwnDatabase): Promise<void> {
  await own.transaction("rw", own.impacts, async () => {
    const stored = await own.impacts.get("current");
    if (stored?.impact) await own.impacts.put({ ...stored, impact: { ...stored.impact, seen: true } });
  });
}
