import { decode } from "./encoding.ts";
import type { ReadCharacterMap } from "./pdf.ts";
import { type Reading, type Refusal, Refused } from "./reading.ts";

/** The most bytes of a file that are read at all, by what it is; a larger text is no text for reading. */
const mostBytes = { text: 24_000_000, zip: 200_000_000, pdf: 300_000_000 };
/** The most characters that one work may have: some times the largest yearbook. */
const mostCharacters = 8_000_000;

const isText = (name: string): boolean => /\.(?:txt|text|md|markdown)$/i.test(name);

/**
 * Reads a file as text: what it is is told by its first bytes, and only for plain text by its name. Whatever is
 * wrong with it comes back as the reason why it is refused; nothing is thrown.
 */
export async function readFile(
  file: Pick<File, "name" | "size" | "slice" | "arrayBuffer">,
  readMap: ReadCharacterMap,
): Promise<Reading | { readonly refused: Refusal }> {
  try {
    if (file.size === 0) return { refused: "empty" };
    const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
    const reading = await read(file, head, readMap);
    if (reading.text.length > mostCharacters) return { refused: "long" };
    if (reading.text.trim() === "") return { refused: reading.form === "pdf" ? "no-text" : "empty" };
    return reading;
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    // A file on a stick that was pulled out, or one that nobody may read.
    const name = (error as Error | undefined)?.name;
    return { refused: name === "NotReadableError" || name === "NotFoundError" ? "unreadable" : "damaged" };
  }
}

async function read(
  file: Parameters<typeof readFile>[0],
  head: Uint8Array,
  readMap: ReadCharacterMap,
): Promise<Reading> {
  const bytes = async (most: number) => {
    if (file.size > most) throw new Refused("large");
    return new Uint8Array(await file.arrayBuffer());
  };
  const begins = String.fromCharCode(...head);
  if (begins.includes("%PDF-")) {
    const { readPdf } = await import("./pdf.ts");
    return readPdf(await bytes(mostBytes.pdf), readMap);
  }
  if (begins.startsWith("PK\x03\x04") || begins.startsWith("PK\x05\x06")) {
    const { readWord } = await import("./word.ts");
    return readWord(await bytes(mostBytes.zip));
  }
  // The container of old Office files, and of new ones with a password.
  if (begins.startsWith("\xd0\xcf\x11\xe0")) throw new Refused("old-word");
  if (begins.startsWith("{\\rtf")) throw new Refused("old-word");
  if (/\.(?:docx|doc|wps)$/i.test(file.name)) throw new Refused("not-word");
  if (/\.pdf$/i.test(file.name)) throw new Refused("damaged");
  if (!isText(file.name)) throw new Refused("unknown");
  const decoded = decode(await bytes(mostBytes.text));
  return { ...decoded, form: /\.(?:md|markdown)$/i.test(file.name) ? "markdown" : "text" };
}
