/** How a test writes a page: its lines from the top, and what stands at its very bottom. */
export type PdfPage = { readonly lines: readonly string[]; readonly foot?: string; readonly head?: string };

const hex = (words: string): string =>
  [...words].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");

/** A small PDF file whose text is Chinese in a font that is not embedded; pages without lines hold a drawing alone. */
export function pdfOf(pages: readonly PdfPage[], encrypted = false): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  for (const [at, { lines, head, foot }] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
    );
    const put = (words: string, y: number) => `BT /F1 12 Tf 72 ${y} Td <${hex(words)}> Tj ET`;
    const body = [
      "0 0 m 100 100 l S",
      ...(head ? [put(head, 800)] : []),
      ...lines.map((words, line) => put(words, 720 - 20 * line)),
      ...(foot ? [put(foot, 40)] : []),
    ].join("\n");
    add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`
    : "";
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
