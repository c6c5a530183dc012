import { expect, test } from "vitest";
import { hueOf, huesOf } from "../../../renderer/ui/AuthorMark.tsx";

const surnames = [..."张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨"];

test("authors who stand side by side have colours of their own, as long as there are enough", () => {
  for (let first = 0; first + 6 <= surnames.length; first++) {
    const authors = surnames.slice(first, first + 6).map((surname) => `${surname}三`);
    expect(new Set(huesOf(authors)).size).toBe(6);
    expect(huesOf(authors.slice(0, 1))).toEqual([hueOf(authors[0] ?? "")]);
  }
});

test("with more authors than colours everyone still has one", () => {
  for (const hue of huesOf(surnames)) expect([1, 2, 3, 4, 5, 6]).toContain(hue);
});
