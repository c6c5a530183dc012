import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withProperties } from "../../electron/pdf-properties.ts";

/** An empty page, written as Chromium writes: objects, their places, and where those are told. */
function emptyPdf(): Uint8Array {
  const objects = [
    "<</Type /Catalog\n/Pages 2 0 R>>",
    "<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>",
    "<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595 842]>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<</Size 4\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const properties = {
  title: "停车条文集（𠮷）",
  author: "王(小)明\\",
  subject: "来源：《兰州年鉴（2024）》",
  keywords: ["兰州市机动车停车场管理办法", "养犬"],
};
const made = new Date("2026-11-22T06:30:00Z");

test("properties are told after the end of a PDF, and nothing of it is changed", ({ skip }) => {
  const pdf = emptyPdf();
  const told = withProperties(pdf, properties, made);
  expect(told.subarray(0, pdf.length)).toEqual(pdf);
  const folder = mkdtempSync(join(tmpdir(), "lantai-pdf-"));
  try {
    const file = join(folder, "told.pdf");
    writeFileSync(file, told);
    let info = "";
    try {
      info = execFileSync("pdfinfo", ["-isodates", file], {
        encoding: "utf8",
        env: { ...process.env, TZ: "UTC" },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return skip("没有 poppler");
      throw error;
    }
    expect(info).toMatch(/Title:\s+停车条文集（𠮷）\n/);
    expect(info).toMatch(/Author:\s+王\(小\)明\\\n/);
    expect(info).toMatch(/Subject:\s+来源：《兰州年鉴（2024）》\n/);
    expect(info).toMatch(/Keywords:\s+兰州市机动车停车场管理办法，养犬\n/);
    expect(info).toMatch(/Creator:\s+兰台\n/);
    expect(info).toMatch(/CreationDate:\s+2026-11-22T06:30:00Z\n/);
    expect(info).toMatch(/Pages:\s+1\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what is no such PDF stays as it is", () => {
  for (const other of ["", "%PDF-1.7\n%%EOF\n", "words"]) {
    const bytes = new TextEncoder().encode(other);
    expect(withProperties(bytes, properties, made)).toBe(bytes);
  }
});
