import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Page } from "playwright/test";

const poppler = (program: string, given: readonly string[]): string => {
  const { stdout, error } = spawnSync(program, given, { encoding: "utf8", maxBuffer: 1e9 });
  if (error) throw error;
  return stdout;
};

/** True where PDF files can be read back. */
export const canReadPdf = spawnSync("pdftotext", ["-v"]).error === undefined;

/** A line of a page: where it stands, in millimetres from the corner of the paper, and its words. */
export type PdfLine = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: string;
};
export type PdfPage = { readonly width: number; readonly height: number; readonly lines: readonly PdfLine[] };

/** Prints what the preview shows, as the browser's own 打印 does, and saves it as PDF. */
export async function printToPdf(page: Page, path: string): Promise<string> {
  // The dialog of the system, which no test can see; and the pages stay until they are saved.
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute("data-asked", "") });
    addEventListener("afterprint", (event) => event.stopImmediatePropagation(), true);
  });
  await page.getByRole("button", { name: "打印…" }).click({ timeout: 50_000 });
  await page.locator("html[data-asked]").waitFor();
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  writeFileSync(path, bytes);
  return path;
}

/** The pages of a PDF with their lines. */
export function readPdf(path: string): readonly PdfPage[] {
  const text = poppler("pdftotext", ["-bbox-layout", path, "-"]);
  const number = (of: string, name: string) =>
    Number(new RegExp(`${name}="([\\d.]+)"`).exec(of)?.[1]) * (25.4 / 72);
  return text
    .split("<page ")
    .slice(1)
    .map((page) => ({
      width: number(page, "width"),
      height: number(page, "height"),
      lines: page
        .split("<line ")
        .slice(1)
        .map((line) => ({
          left: number(line, "xMin"),
          right: number(line, "xMax"),
          top: number(line, "yMin"),
          bottom: number(line, "yMax"),
          words: [...line.matchAll(/<word [^>]*>([^<]*)</g)]
            .map(([, word = ""]) => unescaped(word))
            .join(" "),
        })),
    }));
}

/** The words of each page in the order of the text. */
export const pagesOfText = (path: string): readonly string[] =>
  poppler("pdftotext", ["-raw", path, "-"]).split("\f").slice(0, -1);

/** How many pages, whether tagged, and so on. */
export const infoOf = (path: string): string => poppler("pdfinfo", [path]);

/** The fonts, one a line. */
export const fontsOf = (path: string): readonly string[] =>
  poppler("pdffonts", [path]).trim().split("\n").slice(2);

/** The titles of the outline. */
export const outlineOf = (path: string): readonly string[] =>
  [...poppler("pdftohtml", ["-xml", "-stdout", "-i", path]).matchAll(/<item page="\d+">([^<]*)</g)].map(
    ([, title = ""]) => unescaped(title),
  );

const unescaped = (words: string): string =>
  words.replace(/&(lt|gt|quot|amp|#39|#160);/g, (_, name: string) => signs[name] ?? "");
const signs: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
  "#39": "'",
  "#160": " ",
};
