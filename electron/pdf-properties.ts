import type { PdfProperties } from "../renderer/core/shell.ts";

const latin = new TextDecoder("latin1");
const ascii = new TextEncoder();
/** The end of a file is looked for in so many of its last bytes. */
const tail = 2048;

/**
 * A PDF with its properties told, added after its end as the format provides for: nothing of it is written anew. One
 * that does not end as expected is returned as it is.
 */
export function withProperties(pdf: Uint8Array, properties: PdfProperties, made: Date): Uint8Array {
  const end = latin.decode(pdf.subarray(-tail));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(end);
  const [, entries = "", previous = ""] = trailer ?? [];
  const size = Number(/\/Size (\d+)/.exec(entries)?.[1]);
  const root = /\/Root \d+ \d+ R/.exec(entries)?.[0];
  if (!root || !size) return pdf;
  const id = /\/ID\s*\[[^\]]*\]/.exec(entries)?.[0] ?? "";
  const date = `(${dateOf(made)})`;
  const { title, author, subject, keywords } = properties;
  const info = [
    ["Title", hexOf(title)],
    ["Author", hexOf(author)],
    ["Subject", hexOf(subject)],
    ["Keywords", hexOf(keywords.join("，"))],
    ["Creator", hexOf("兰台")],
    ["CreationDate", date],
    ["ModDate", date],
  ].map(([name, value]) => `/${name} ${value}`);
  const start = pdf.length + 1;
  const object = `${size} 0 obj\n<<${info.join("\n")}>>\nendobj\n`;
  const place = String(start).padStart(10, "0");
  const rest = [
    "\n",
    object,
    `xref\n${size} 1\n${place} 00000 n \n`,
    `trailer\n<</Size ${size + 1}\n${root}\n/Info ${size} 0 R\n/Prev ${previous}\n${id}>>\n`,
    `startxref\n${start + object.length}\n%%EOF\n`,
  ];
  const added = ascii.encode(rest.join(""));
  const whole = new Uint8Array(pdf.length + added.length);
  whole.set(pdf);
  whole.set(added, pdf.length);
  return whole;
}

/** A text of any characters, as UTF-16 with its mark. */
function hexOf(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `<${hex.toUpperCase()}>`;
}

/** D:20261122143000Z, in the time of Greenwich. */
const dateOf = (at: Date): string => `D:${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
