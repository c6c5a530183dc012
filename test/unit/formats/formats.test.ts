import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { copyOf } from "../../../renderer/core/paper/copy.ts";
import { endings, type FileFormat, fileOf } from "../../../renderer/formats/file-of.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { orderOf, saidIn, squeezed, works } from "./chosen.ts";

const all = { cover: true, contents: true, index: true } as const;
const textOf = async (format: FileFormat, order: Parameters<typeof fileOf>[1]): Promise<string> =>
  new TextDecoder().decode(await fileOf(format, order));

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
/** The words of a page, without its head and its tags. */
const ofHtml = (html: string): string =>
  html
    .replace(/^[\s\S]*<body>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

/** The words of a Markdown file: what is escaped is itself, every other sign is Markdown's. */
const ofMarkdown = (text: string): string =>
  text
    .replace(/\\(.)/g, (_, sign: string) => String.fromCharCode(0xe000 + sign.charCodeAt(0)))
    .replace(/^(---|\|( --- \|)+)$/gm, "")
    .replace(/^(#+|\s*-) /gm, "")
    .replace(/\*\*|\||<br>|&#(32|9);/g, "")
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));

describe.each(works)("$document.work.title", (from) => {
  const order = orderOf(from, 25, all);
  const said = saidIn(order);

  test("HTML, Markdown and plain text say all of it in its order, and nothing else", async () => {
    expect(squeezed(ofHtml(await textOf("html", order)))).toBe(said);
    expect(squeezed(ofMarkdown(await textOf("markdown", order)))).toBe(said);
    expect(squeezed(await textOf("text", order))).toBe(said);
  });

  test("a Word file says all of it, as another program reads it; its headings and tables are such", async () => {
    const buffer = Buffer.from(await fileOf("word", order));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const { contents, body } = copyOf(order, paperWords);
    // The contents are a field, which lists the headings and not the articles.
    const words = squeezed(value);
    const [first = ""] = body.flatMap((block) => (block.sort === "text" ? [squeezed(block.text)] : []));
    const bodySaid = saidIn({ ...order, options: { ...order.options, cover: false, contents: false } });
    expect(contents.length).toBeGreaterThan(1);
    expect(words.endsWith(bodySaid), words.slice(0, 200)).toBe(true);
    expect(bodySaid.startsWith(first)).toBe(true);
    const { value: html } = await mammoth.convertToHtml({ buffer });
    const headings = body.filter(({ role }) => role === "heading");
    expect(html.match(/<h[1-6][ >]/g)?.length).toBeGreaterThanOrEqual(headings.length);
    const tables = body.filter(({ sort }) => sort === "table");
    expect(html.match(/<table/g)?.length ?? 0).toBe(tables.length);
  });

  test("where it is from is never left out", async () => {
    const bare = orderOf(from, 200, { stamp: false, index: false });
    for (const format of ["html", "markdown", "text"] as const) {
      const text = await textOf(format, bare);
      expect(squeezed(format === "markdown" ? ofMarkdown(text) : ofHtml(text))).toContain(
        "2026年11月22日由兰台导出",
      );
      expect(text).toContain("来源：");
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await fileOf("word", bare)) });
    expect(value).toContain("来源：");
  });
});

const [sample] = works;
if (!sample) throw new Error("no works");

test("a running head in Word names the regulation and the article that its page ends with, by styles that are there", async () => {
  const [from] = works;
  if (!from) throw new Error("no works");
  const order = orderOf(from, 25, { ...all, heads: true });
  const files = unzipSync(await fileOf("word", order));
  const xml = (name: string) => new TextDecoder().decode(files[name]);
  const heads = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  const fields = heads.flatMap((name) => [...xml(name).matchAll(/STYLEREF (?:&quot;|")([^"&]+)/g)]);
  const named = new Set(fields.map(([, name]) => name));
  expect(named).toEqual(new Set(["页眉 法规", "页眉 条号"]));
  const styles = xml("word/styles.xml");
  const idOf = (name: string) =>
    new RegExp(`w:type="character"[^>]*w:styleId="([^"]+)"[^>]*><w:name w:val="${name}"`).exec(styles)?.[1];
  const ofStyle = (name: string) =>
    [...xml("word/document.xml").matchAll(/<w:r>(.*?)<\/w:r>/g)]
      .filter(([, run = ""]) => run.includes(`<w:rStyle w:val="${idOf(name)}"/>`))
      .map(([, run = ""]) => run.replace(/<[^>]*>/g, ""));
  expect(idOf("页眉 法规")).toBeTruthy();
  const names = order.manuscript.sources.map(({ name }) => name);
  for (const words of ofStyle("页眉 法规")) expect(names).toContain(words);
  expect(ofStyle("页眉 法规").length).toBeGreaterThan(1);
  expect(ofStyle("页眉 条号")).toContain("第一条");
  for (const words of ofStyle("页眉 条号")) expect(words).toMatch(/^(第.+条.*|【.+】)$/);
  // Where no head is asked for, there is no field.
  const bare = unzipSync(await fileOf("word", orderOf(from, 25, { ...all, heads: false })));
  for (const [name, bytes] of Object.entries(bare))
    expect(new TextDecoder().decode(bytes).includes("STYLEREF"), name).toBe(false);
});

test("notes in the margin are Word's own comments, and a list elsewhere", async () => {
  const order = orderOf(sample, 60, { notes: "margin" });
  expect(order.manuscript.notes.length).toBe(3);
  const plain = await textOf("text", order);
  for (const { number, note } of order.manuscript.notes) {
    expect(plain.split(`［${number}］`)).toHaveLength(3);
    expect(plain).toContain(note);
  }
  const buffer = Buffer.from(await fileOf("word", order));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ["comment-reference => sup"] });
  for (const { note } of order.manuscript.notes) expect(value).toContain(note);
});

test("a page of HTML fetches and runs nothing; what is written cannot break out of its place", async () => {
  const html = await textOf("html", orderOf(sample, 60, all));
  expect(html).toContain("&lt;试用&gt;");
  expect(html).not.toMatch(/<script|<img|<link|url\(|@import|\son\w+=/i);
  expect(html).toContain("@page{size:210mm 297mm");
});

test("every format has an ending of its own; plain text is as Windows has it", async () => {
  expect(new Set(Object.values(endings)).size).toBe(4);
  const text = await textOf("text", orderOf(sample, 100));
  expect(text).not.toMatch(/[^\r]\n/);
  expect(text).toMatch(/\r\n　　/);
});
