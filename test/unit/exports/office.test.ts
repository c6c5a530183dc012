import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { plainNote } from "../../../renderer/core/own/light-markdown.ts";
import { paperOf } from "../../../renderer/core/own/paper.ts";
import { annotationsSheet } from "../../../renderer/exports/annotations-sheet.ts";
import { wordOf } from "../../../renderer/exports/word.ts";
import { usualSettings } from "../../../renderer/library/settings.ts";
import { colourNames } from "../../../renderer/ui/colours.ts";
import { citables, scattered } from "../own/scattered.ts";

const office = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

const squeezed = (words: string) => words.replace(/[\s\p{Cc}\ufffd-\uffff]/gu, "");

// It is large, and not everywhere; a reader of Word files that is, reads the same in the tests beside this one.
test.skipIf(!office)(
  "LibreOffice opens a Word file, and finds every article and note in it",
  { timeout: 180_000 },
  async () => {
    const from = citables.find(({ places }) => places.has("reg_5__art_14"));
    if (!from) throw new Error("no such work");
    const names = { colours: colourNames(usualSettings.colours), meetings: new Map<string, string>() };
    const paper = paperOf(scattered(from, 60, 17), [from]);
    const sheet = annotationsSheet(paper, names, { articles: true, overview: true }, new Date());
    const folder = mkdtempSync(join(tmpdir(), "lantai-office-"));
    try {
      const file = join(folder, "paper.docx");
      writeFileSync(file, await wordOf(sheet));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
      const to = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
      execFileSync("soffice", [profile, "--headless", ...to, file], { stdio: "ignore", timeout: 150_000 });
      const text = squeezed(readFileSync(join(folder, "paper.txt"), "utf8"));
      for (const part of sheet) {
        if (part.sort === "remark")
          expect(text).toContain(squeezed(part.by + part.marked + plainNote(part.note)));
        if (part.sort === "heading") expect(text).toContain(squeezed(part.text));
        if (part.sort === "article") {
          const words = part.lines.flatMap((line) => line.map((cell) => cell.text));
          if (part.lines.every(({ length }) => length === 1))
            expect(text).toContain(squeezed(words.join("")));
          else for (const word of words) expect(text).toContain(squeezed(word));
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
