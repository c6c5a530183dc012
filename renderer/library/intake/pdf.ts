import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
// Where this runs is a worker already: the half of pdf.js that reads is to run in it too.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { withoutFurniture } from "./pdf-furniture.ts";
import { linesOf, type PdfLine } from "./pdf-lines.ts";
import { type Reading, Refused, type Remark } from "./reading.ts";

/** Gives a table that says which character stands behind a code of an Asian font, by its name. */
export type ReadCharacterMap = (name: string) => Promise<Uint8Array>;

/**
 * The text layer of a PDF file, line by line as it is printed, a form feed before each page. Running heads and page
 * numbers are left out, and told. Throws Refused where there is no text layer, or a password is asked for.
 */
export async function readPdf(bytes: Uint8Array, readMap: ReadCharacterMap): Promise<Reading> {
  const task = getDocument({
    // The bytes are taken away from whoever gave them.
    data: bytes.slice(),
    CMapReaderFactory: factoryOf(readMap),
    cMapUrl: "cmaps/",
    cMapPacked: true,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const viewport = page.getViewport({ scale: 1 });
      pages.push(linesOf(items, viewport));
      page.cleanup();
    }
    const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as {
      readonly info: { readonly Title?: unknown };
    };
    return readingOf(pages, typeof info.Title === "string" ? info.Title : "");
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** pdf.js makes one of these itself, and asks it for a table by its name. */
const factoryOf = (readMap: ReadCharacterMap) =>
  class {
    async fetch({ name }: { readonly name: string }) {
      return { cMapData: await readMap(name), isCompressed: true };
    }
  };

const refusalOf = (error: unknown): Error => {
  if (error instanceof Refused) return error;
  return new Refused((error as Error)?.name === "PasswordException" ? "encrypted" : "damaged");
};

function readingOf(pages: readonly (readonly PdfLine[])[], title: string): Reading {
  const letters = pages.map((lines) =>
    lines.reduce((sum, { words }) => sum + words.replace(/\s/g, "").length, 0),
  );
  const total = letters.reduce((sum, each) => sum + each, 0);
  const blank = letters.flatMap((count, at) => (count < 5 ? [at + 1] : []));
  if (total < 5 * Math.max(1, pages.length) || blank.length > pages.length * 0.9)
    throw new Refused("no-text");
  const all = pages.flatMap((lines) => lines.map(({ words }) => words)).join("");
  const strange = all.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  // A font without a word on what its codes stand for: what is printed can be seen, but not read.
  if (strange > total / 4) throw new Refused("no-text");
  const { pages: bare, removed, firstPage } = withoutFurniture(pages);
  const text = bare.map((lines) => `${lines.map(({ words }) => words).join("\n")}\n`).join("\f");
  const remarks: readonly Remark[] = [
    { what: "furniture", count: removed },
    { what: "blank-pages", count: blank.length, pages: blank },
    { what: "broken", count: strange },
  ];
  return {
    text,
    form: "pdf",
    ...(firstPage !== undefined && { firstPage }),
    ...(title.trim() !== "" && { title: title.trim() }),
    remarks: remarks.filter(({ count }) => count > 0),
  };
}
