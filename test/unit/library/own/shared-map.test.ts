import { expect, test } from "vitest";
import { SharedMap } from "../../../../renderer/library/own/shared-map.ts";

test("a map with changes is as a plain one would be, and the one before stays as it was", () => {
  let seed = 5;
  const any = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const plain = new Map<string, number>();
  let shared = SharedMap.empty<number>();
  for (let step = 0; step < 600; step += 1) {
    const before = { shared, values: [...plain.values()].sort(), size: plain.size };
    const changes = new Map<string, number | null>();
    for (let count = any(step % 50 === 0 ? 300 : 4); count >= 0; count -= 1) {
      changes.set(`r${any(400)}`, any(3) === 0 ? null : step * 1000 + count);
    }
    for (const [id, value] of changes) {
      if (value === null) plain.delete(id);
      else plain.set(id, value);
    }
    shared = shared.with(changes);
    expect(shared.size).toBe(plain.size);
    expect([...shared.values()].sort()).toEqual([...plain.values()].sort());
    for (let id = 0; id < 400; id += 7) {
      expect(shared.get(`r${id}`)).toBe(plain.get(`r${id}`));
      expect(shared.has(`r${id}`)).toBe(plain.has(`r${id}`));
    }
    expect([...before.shared.values()].sort()).toEqual(before.values);
    expect(before.shared.size).toBe(before.size);
  }
});
