import { expect, test } from "vitest";
import {
  byteArray,
  checked,
  fileName,
  pdfProperties,
  printedPage,
  printJob,
  textLines,
  unsavedGiven,
} from "../../electron/arguments.ts";

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
  "CON",
  "nul.txt",
  "Com1.docx",
  { toString: () => "a.txt" },
])("%j does not", (name) => {
  expect(() => fileName(name)).toThrow(TypeError);
});

test("an answer is given to exactly its arguments, and to nothing that is not proven", () => {
  const answered: unknown[] = [];
  const answer = checked([fileName, byteArray], (name, bytes) => {
    answered.push(name, bytes.length);
    return true;
  });
  expect(answer(["a.txt", new Uint8Array(3)])).toBe(true);
  expect(answered).toEqual(["a.txt", 3]);
  const bytes = new Uint8Array(1);
  for (const given of [[], ["a.txt"], [bytes, "a.txt"], ["a.txt", bytes, "/etc/passwd"], ["../a.txt", bytes]])
    expect(() => answer(given)).toThrow(TypeError);
  expect(answered).toHaveLength(2);
});

test("why a window cannot be closed yet is one of two words", () => {
  expect(["slow", "failed"].map(unsavedGiven)).toEqual(["slow", "failed"]);
  for (const given of ["", "saved", null, undefined, 1, {}])
    expect(() => unsavedGiven(given)).toThrow(TypeError);
});

test("more than is ever made here is refused", () => {
  expect(() => byteArray(new Uint8Array(2 ** 29 + 1))).toThrow(TypeError);
  expect(() => textLines(Array.from({ length: 100_001 }, () => "行"))).toThrow(TypeError);
});

test("only bytes are bytes", () => {
  const bytes = new Uint8Array([1, 2]);
  expect(byteArray(bytes)).toBe(bytes);
  for (const other of ["bytes", [1, 2], { length: 2 }, new ArrayBuffer(2), new Uint16Array(2), null]) {
    expect(() => byteArray(other)).toThrow(TypeError);
  }
});

test("a page to be printed is two runs of bytes, and nothing else of it is looked at", () => {
  const page = { html: new Uint8Array([60]), css: new Uint8Array() };
  expect(printedPage({ ...page, url: "https://example.com/" })).toEqual(page);
  for (const other of [null, {}, { html: page.html }, { ...page, css: "p {}" }])
    expect(() => printedPage(other)).toThrow(TypeError);
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

const properties = { title: "停车", author: "", subject: "来源", keywords: ["停车"] };

test("properties of a PDF are words, and no more of them than have room", () => {
  expect(pdfProperties(properties)).toEqual(properties);
  const many = { ...properties, keywords: Array.from({ length: 500 }, () => "词") };
  expect(pdfProperties(many).keywords).toHaveLength(200);
  for (const other of [null, {}, { ...properties, title: 7 }, { ...properties, keywords: "停车" }]) {
    expect(() => pdfProperties(other)).toThrow(TypeError);
  }
  expect(() => pdfProperties({ ...properties, subject: "长".repeat(2001) })).toThrow(TypeError);
});

test("a print job has a printer or none, a number of copies, and a sheet that there is", () => {
  const job = { printer: "HP_1", copies: 2, duplex: "longEdge", width: 210, height: 297 };
  expect(printJob({ ...job, more: "x" })).toEqual(job);
  expect(printJob({ ...job, printer: null })).toEqual({ ...job, printer: null });
  const wrong = [
    { printer: 7 },
    { copies: 0 },
    { copies: 1.5 },
    { duplex: "both" },
    { width: Number.NaN },
    { height: 9e9 },
  ];
  for (const each of wrong) expect(() => printJob({ ...job, ...each })).toThrow(TypeError);
  expect(() => printJob(undefined)).toThrow(TypeError);
});
