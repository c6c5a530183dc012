/** What is looked up by an id. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, "get" | "has" | "size"> & {
  values(): Iterable<V>;
};

/** How much may be other than in what is shared, before all is laid down anew. */
const most = 256;

/**
 * A map that is another after every change and shares with the one before all that stayed: of fifty thousand records
 * a change copies some hundred at most. What is new comes last, what is changed stays where it was.
 */
export class SharedMap<V> implements Lookup<V> {
  readonly size: number;

  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    /** What is other than in `base`; null is what is there no more. */
    private readonly over: ReadonlyMap<string, V | null>,
  ) {
    let size = base.size;
    for (const [id, value] of over) size += Number(value !== null) - Number(base.has(id));
    this.size = size;
  }

  static empty<V>(): SharedMap<V> {
    return new SharedMap<V>(new Map(), new Map());
  }

  /** The map after some were put, and those taken away that are null. */
  with(changes: ReadonlyMap<string, V | null>): SharedMap<V> {
    if (this.over.size + changes.size <= most) {
      const over = new Map(this.over);
      for (const [id, value] of changes) {
        // What was away and comes back comes last.
        if (over.get(id) === null) over.delete(id);
        over.set(id, value);
      }
      return new SharedMap(this.base, over);
    }
    const base = new Map(this.base);
    for (const layer of [this.over, changes]) {
      for (const [id, value] of layer) {
        if (value === null) base.delete(id);
        else base.set(id, value);
      }
    }
    return new SharedMap(base, new Map());
  }

  get(id: string): V | undefined {
    const over = this.over.get(id);
    return over === undefined ? this.base.get(id) : (over ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): Generator<V> {
    for (const [id, value] of this.base) {
      const over = this.over.get(id);
      if (over === undefined) yield value;
      else if (over !== null) yield over;
    }
    for (const [id, value] of this.over) if (value !== null && !this.base.has(id)) yield value;
  }
}
