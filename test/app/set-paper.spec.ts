import { readFileSync } from "node:fs";
import { citationOf } from "../../renderer/core/citing.ts";
import { type Unit, walk } from "../../renderer/core/document.ts";
import { textsOf } from "../../renderer/core/paper/block.ts";
import { manuscriptOf } from "../../renderer/core/paper/manuscript.ts";
import { usualOptions } from "../../renderer/core/paper/options.ts";
import { parse, type Seed } from "../../renderer/core/parse.ts";
import { placesOf } from "../../renderer/core/scope.ts";
import { paperWords } from "../../renderer/messages/paper.ts";
import { expect, test } from "./fixtures.ts";
import { annotation, fill } from "./own-records.ts";
import { canReadPdf, infoOf, pagesOfText, printToPdf } from "./pdf.ts";

const workId = "lanzhou-yearbook-2024";
const squeeze = (words: string): string => words.replace(/\s/g, "");

/** Two hundred articles of four regulations in a row, with their document. */
function chosen() {
  const seeds = JSON.parse(readFileSync("seeds/manifest.json", "utf8")) as Seed[];
  const seed = seeds.find(({ id }) => id === workId) as Seed;
  const { document } = parse(seed, readFileSync(`seeds/${seed.text}`, "utf8"));
  const from = { document, places: placesOf(document) };
  const articlesOf = (unit: Unit) =>
    [...walk([unit])].flatMap(({ unit: each }) => (each.type === "article" ? [each.address] : []));
  const picked = [...walk(document.units)]
    .map(({ unit }) => unit)
    .filter(({ type, heading }) => type === "regulation" && heading !== undefined)
    .slice(0, 4);
  return { from, picked, addresses: picked.flatMap(articlesOf).slice(0, 200) };
}

test("two hundred articles of four regulations are one paper: all of them once and in order, contents, notes", async ({
  page,
}, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  test.setTimeout(120_000);
  const { from, picked, addresses } = chosen();
  expect(addresses).toHaveLength(200);
  const notes = addresses.filter((_, at) => at % 20 === 7);
  await fill(
    page,
    notes.map((address, at) =>
      annotation(
        `n${at}`,
        { workId, address, citation: citationOf(from, [address]) },
        { note: `培训提示之${at}` },
      ),
    ),
  );
  await expect(page.getByRole("tree", { name: "文献目录" })).toBeVisible();
  await page.keyboard.press("Control+4");
  const region = page.getByRole("region", { name: "条文集" });
  await region.getByRole("button", { name: "＋ 新建" }).click();
  await region.getByRole("button", { name: "粘贴引文…" }).click();
  const pasted = page.getByRole("dialog", { name: "粘贴引文清单" });
  await pasted.getByRole("textbox").fill(addresses.map((address) => citationOf(from, [address])).join("\n"));
  await pasted.getByRole("button", { name: "加入 200 条" }).click();
  await expect(pasted).toBeHidden();
  await region.getByRole("button", { name: "预览与打印" }).click();
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await dialog.getByRole("radio", { name: /^阅读/ }).check();
  await dialog.getByRole("combobox", { name: "批注" }).selectOption({ label: "印在最后" });
  for (const each of ["封面", "目录"]) await dialog.getByRole("checkbox", { name: each }).check();
  for (const each of ["页眉", "页脚"]) await dialog.getByRole("checkbox", { name: each }).uncheck();
  await expect(page.getByRole("button", { name: "打印…" })).toBeEnabled({ timeout: 60_000 });
  const path = await printToPdf(page, testInfo.outputPath("set.pdf"));
  const sheets = await page.locator(".page-frame").count();
  expect(infoOf(path)).toMatch(new RegExp(`Pages:\\s+${sheets}\\n`));
  const pages = pagesOfText(path).map((text) => squeeze(text).replace(/第\d+页共\d+页$/, ""));

  const request = {
    title: "",
    cover: { lines: [] },
    annotations: [],
    entries: addresses.map((address) => ({ sort: "unit", from, address, citation: "" }) as const),
  };
  const { blocks } = manuscriptOf(request, usualOptions("reading"), paperWords);
  const told = blocks
    .filter(({ origin }) => origin !== null)
    .flatMap(textsOf)
    .map(squeeze)
    .filter(Boolean);
  // The contents only begin to tell an article; the text tells all of it.
  const first = told.find((words) => words.length > 40) ?? "";
  const firstOfBody = pages.findIndex((text) => text.includes(first.slice(0, 40)));
  const body = pages.slice(firstOfBody).join("");
  let at = 0;
  for (const words of told) {
    // The mark of a note may stand among the words.
    const found = body.indexOf(words.slice(0, 12), at);
    expect(found, words).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
  for (const [number] of notes.entries()) expect(body).toContain(`培训提示之${number}`);
  // The contents say of each regulation on which page it begins.
  for (const { heading: name = "" } of picked) {
    const line = new RegExp(`${name}(\\d+)`).exec(pages.slice(1, firstOfBody).join(""));
    expect(pages[firstOfBody + Number(line?.[1]) - 1], name).toContain(name);
  }
});
