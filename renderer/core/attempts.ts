/**
 * What wanted to leave the program and was refused. Only the kind and the host are kept, never the rest of an
 * address: it could hold words that someone is reading.
 */
export const attemptKinds = ["request", "navigation", "window"] as const;

/** A request for something, another address for the page, or a window of its own. */
export type AttemptKind = (typeof attemptKinds)[number];

/** Something that wanted out, to which host, and how often. */
export type NetworkAttempt = { readonly kind: AttemptKind; readonly host: string; readonly times: number };

/** So many hosts are told apart; what comes after them is counted together. */
const most = 100;

/** Counts what wanted out. What belongs to `own`, the beginning of the program's own addresses, never does. */
export class Attempts {
  private readonly counts = new Map<string, NetworkAttempt>();

  constructor(private readonly own: string) {}

  /** True of addresses that stay within the program: its files, and what it made in memory. */
  staysInside(url: string): boolean {
    return [this.own, `blob:${this.own}`, "data:", "about:"].some((inside) => url.startsWith(inside));
  }

  count(kind: AttemptKind, url: string): void {
    const named = hostOf(url);
    const host = this.counts.size < most || this.counts.has(keyOf(kind, named)) ? named : "";
    const key = keyOf(kind, host);
    this.counts.set(key, { kind, host, times: (this.counts.get(key)?.times ?? 0) + 1 });
  }

  /** What was counted, the first first. */
  list(): readonly NetworkAttempt[] {
    return [...this.counts.values()];
  }
}

const keyOf = (kind: AttemptKind, host: string): string => `${kind} ${host}`;

/** The host of an address; where it has none, what it begins with. */
function hostOf(url: string): string {
  const [, scheme = "", host] = /^([a-z][a-z0-9+.-]*:)(?:\/\/(?:[^/?#@]*@)?([^/?#]*))?/i.exec(url) ?? [];
  return (host || scheme).slice(0, 100);
}
