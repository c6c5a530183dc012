import { mostAtOnce } from "../../renderer/core/paper/volumes.ts";
import { headings, longSet, previewOf } from "../app/long-set.ts";
import { fill } from "../app/own-records.ts";
import { canReadPdf, infoOf, pagesOfText } from "../app/pdf.ts";
import { expect, test } from "./fixtures.ts";

test("a volume of what is too long for one file is a PDF of its own, with the page numbers of the whole", async ({
  desktop: { app, page },
}, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  test.setTimeout(180_000);
  await fill(page, longSet("长册", headings(mostAtOnce + 20)));
  const preview = await previewOf(page, "长册");
  const pdf = preview.getByRole("button", { name: "存为 PDF" });
  await expect(pdf).toBeEnabled({ timeout: 60_000 });
  const file = testInfo.outputPath("第2册.pdf");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (_window: unknown, asked?: { readonly defaultPath?: string }) => {
      Object.assign(globalThis, { asked: asked?.defaultPath ?? "" });
      return { canceled: false, filePath };
    };
  }, file);
  await pdf.click();
  const volumes = page.getByRole("dialog", { name: "分 2 册进行" });
  const second = volumes.getByRole("listitem").last();
  const [told = ""] = (await second.allInnerTexts()).flatMap((text) => /第 \d+—\d+ 张/.exec(text) ?? []);
  const [from, to] = (told.match(/\d+/g) ?? []).map(Number) as [number, number];
  await volumes.getByRole("button", { name: "存为 PDF：第 2 册" }).click();
  // The list comes back for the next, and says what is done.
  await expect(second).toContainText("已存", { timeout: 120_000 });
  await expect(volumes.getByRole("listitem").first()).not.toContainText("已存");
  expect(await app.evaluate(() => (globalThis as { asked?: string }).asked)).toMatch(
    /长册（第2册，共2册）\.pdf$/,
  );
  expect(infoOf(file)).toMatch(new RegExp(`Pages:\\s+${to - from + 1}\\n`));
  expect(infoOf(file)).toMatch(/Title:\s+长册（第2册，共2册）/);
  const pages = pagesOfText(file).map((text) => text.replace(/\s/g, ""));
  expect(pages[0]).toContain(`第${from}页共${to}页`);
  expect(pages.at(-1)).toContain(`第${mostAtOnce + 20}号`);
});
