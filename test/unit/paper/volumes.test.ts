import { expect, test } from "vitest";
import { mostAtOnce, volumesOf } from "../../../renderer/core/paper/volumes.ts";

const plain = (pages: number): number[] => Array.from({ length: pages }, () => 0);

test("a paper that is not too long is one volume; nothing is none", () => {
  expect(volumesOf([])).toEqual([]);
  expect(volumesOf(plain(mostAtOnce))).toEqual([{ from: 0, to: mostAtOnce }]);
});

test("five thousand pages are volumes of about one thickness, none of them too long", () => {
  const thick = volumesOf(plain(5000)).map(({ from, to }) => to - from);
  expect(thick.length).toBeGreaterThan(1);
  expect(Math.max(...thick)).toBeLessThanOrEqual(mostAtOnce);
  expect(Math.max(...thick) - Math.min(...thick)).toBeLessThanOrEqual(1);
});

test("a volume ends where something ends, the outermost first", () => {
  const levels = plain(190);
  for (const at of [88, 98, 108]) levels[at] = 3;
  expect(volumesOf(levels, 120)[0]).toEqual({ from: 0, to: 98 });
  levels[93] = 1;
  expect(volumesOf(levels, 120)[0]).toEqual({ from: 0, to: 93 });
});

test("every page is in one volume, in order, and no volume is empty or too long", () => {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 500; round += 1) {
    const most = 10 + random(200);
    const levels = Array.from({ length: 1 + random(2000) }, () => (random(6) === 0 ? 1 + random(4) : 0));
    const volumes = volumesOf(levels, most);
    expect(volumes.map(({ from }) => from)).toEqual([0, ...volumes.slice(0, -1).map(({ to }) => to)]);
    expect(volumes.at(-1)?.to).toBe(levels.length);
    for (const { from, to } of volumes) {
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(most);
    }
  }
});
