import { recall, remember } from "./small-file.ts";

/** How pictures are made, the fastest first: by the graphics card; without it; and without a process of its own. */
export const ways = ["card", "software", "inside"] as const;
export type Way = (typeof ways)[number];

type Kept = {
  /** The Electron of which this was found out: another one may well get on with the card. */
  readonly runtime: string;
  readonly way: Way;
  /** How many starts in a row never came to show a window. */
  readonly starts: number;
};

/** So many starts that show nothing are no power cuts any more. */
const hopeless = 2;

/** How this computer can show pictures, as found out at earlier starts: where the card fails, the next does without. */
export class Graphics {
  readonly #file: string;
  readonly #kept: Kept;
  #crashes = 0;
  #shown = false;

  /** Begins a start; the window may never come to be seen, and the next start is to know. */
  constructor(file: string, runtime: string) {
    this.#file = file;
    const { way, starts } = asKept(recall(file), runtime);
    const begun = starts >= hopeless ? { way: slower(way), starts: 0 } : { way, starts };
    this.#kept = { runtime, ...begun };
    this.#remember({ starts: begun.starts + 1 });
  }

  /** How pictures are made in this start. */
  get way(): Way {
    return this.#kept.way;
  }

  /** The window is seen. */
  shown(): void {
    if (this.#shown) return;
    this.#shown = true;
    if (this.#crashes === 0) this.#remember({ starts: 0 });
  }

  /**
   * The process that makes pictures has died. Chromium begins another; where that is before anything is seen, or is
   * not the first time, the next start takes a slower way.
   */
  crashed(): void {
    this.#crashes += 1;
    if (!this.#shown || this.#crashes > 1) this.slowNext();
  }

  /** The next start takes a slower way than this one. */
  slowNext(): void {
    this.#remember({ way: slower(this.way), starts: 0 });
  }

  #remember(to: Partial<Kept>): void {
    try {
      remember(this.#file, { ...this.#kept, ...to });
    } catch {
      // Not to be remembered is no reason not to start.
    }
  }
}

const slower = (way: Way): Way => (way === "card" ? "software" : "inside");

function asKept(value: unknown, runtime: string): Pick<Kept, "way" | "starts"> {
  const { way, starts, runtime: of } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const known = ways.find((each) => each === way);
  if (!known || of !== runtime || !Number.isSafeInteger(starts)) return { way: "card", starts: 0 };
  return { way: known, starts: starts as number };
}
