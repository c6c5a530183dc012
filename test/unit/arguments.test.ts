import { expect, test } from "vitest";
import { byteArray, fileName, textLines } from "../../electron/arguments.ts";

test.each(["条文集.docx", "第一条 总则.txt", "a", "备份（2026）.json"])("%j names a file", (name) => {
  expect(fileName(name)).toBe(name);
});

test.each([
  "",
  ".",
  "..",
  ".hidden",
  "a/b.txt",
  "a\\b.txt",
  "/etc/passwd",
  "C:a.txt",
  "a\0.txt",
  "a\n.txt",
  "a?.txt",
  "a.txt ",
  "a.txt.",
  "长".repeat(201),
  undefined,
  null,
  7,
  ["a.txt"],
  { toString: () => "a.txt" },
])("%j does not", (name) => {
  expect(() => fileName(name)).toThrow(TypeError);
});

test("only bytes are bytes", () => {
  const bytes = new Uint8Array([1, 2]);
  expect(byteArray(bytes)).toBe(bytes);
  for (const other of ["bytes", [1, 2], { length: 2 }, new ArrayBuffer(2), new Uint16Array(2), null]) {
    expect(() => byteArray(other)).toThrow(TypeError);
  }
});

test("lines of text are taken", () => {
  expect(textLines(['{"seq":1}', "第二行"])).toEqual(['{"seq":1}', "第二行"]);
  expect(textLines([])).toEqual([]);
});

test.each([["one"], [null], [["a", 1]], [["a\nb"]], [["a\r"]], [[""]], [{ length: 1, 0: "a" }]])(
  "%j are no lines",
  (value) => {
    expect(() => textLines(value)).toThrow(TypeError);
  },
);
