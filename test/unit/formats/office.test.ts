import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { textsOf } from "../../../renderer/core/paper/block.ts";
import { fileOf } from "../../../renderer/formats/file-of.ts";
import { orderOf, squeezed, works } from "./chosen.ts";

const office = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

// It is large, and not everywhere; a reader of Word files that is, reads the same in the tests beside this one.
test.skipIf(!office)(
  "LibreOffice opens a Word file of a paper, and finds every word of it, on pages of 28 characters a line",
  { timeout: 180_000 },
  async () => {
    const from = works.find(({ document }) => document.work.id === "lanzhou-yearbook-2024");
    if (!from) throw new Error("no such work");
    const order = orderOf(from, 25, { stamp: false, numbers: "none" });
    const folder = mkdtempSync(join(tmpdir(), "lantai-office-"));
    try {
      const file = join(folder, "paper.docx");
      writeFileSync(file, await fileOf("word", order));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
      const convert = (to: string) =>
        execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
          stdio: "ignore",
          timeout: 150_000,
        });
      convert("txt:Text (encoded):UTF8");
      const text = squeezed(readFileSync(join(folder, "paper.txt"), "utf8"));
      for (const block of order.manuscript.blocks) {
        if (block.sort === "text") expect(text).toContain(squeezed(block.text));
        else for (const cell of textsOf(block)) expect(text).toContain(squeezed(cell));
      }
      convert("pdf");
      const pages = execFileSync("pdftotext", ["-layout", join(folder, "paper.pdf"), "-"], {
        encoding: "utf8",
      });
      const lines = pages.split("\n").map((line) => line.trim());
      // A comma or a full stop may hang over the edge.
      const full = lines
        .filter((line) => /^[\p{sc=Han}，。、；：]{24,}$/u.test(line))
        .map((line) => line.replace(/[，。、；：]$/u, "").length);
      expect(full.length).toBeGreaterThan(10);
      expect(Math.max(...full)).toBe(28);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
