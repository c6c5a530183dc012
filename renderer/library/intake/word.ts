import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { unpack } from "./archive.ts";
import { type Reading, Refused, type Remark } from "./reading.ts";
import { numbered } from "./word-numbered.ts";
import { wordsOf } from "./word-words.ts";
import { tagsIn } from "./word-xml.ts";

/** The parts of a Word file that hold words, or say how they are numbered; pictures and the rest stay packed. */
const isPart = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|document\d?\.xml|numbering\.xml|styles\.xml|footnotes\.xml|endnotes\.xml))$/.test(
    name,
  );

const textOf = (part: Uint8Array | undefined): string =>
  new TextDecoder(part?.[0] === 0xff && part[1] === 0xfe ? "utf-16le" : "utf-8").decode(part);

/**
 * A Word file as text, each paragraph a line, the cells of a table parted by tabs. mammoth reads it; what mammoth
 * leaves out, the numbers that Word itself counts, is written into the paragraphs before. Changes that were
 * tracked are taken as accepted.
 */
export async function readWord(bytes: Uint8Array): Promise<Reading> {
  const parts = partsOf(bytes);
  const name = Object.keys(parts).find((each) => /^word\/document\d?\.xml$/.test(each));
  if (name === undefined) throw new Refused("not-word");
  const xml = textOf(parts[name]);
  const { document, count } = numbered(
    xml,
    textOf(parts["word/numbering.xml"]),
    textOf(parts["word/styles.xml"]),
  );
  const mended = zipSync({ ...parts, [name]: strToU8(document) }, { level: 0 });
  let text = "";
  await mammoth.convertToHtml(inputOf(mended), {
    // What becomes of it as HTML is not wanted: the tree of the document is.
    transformDocument: (tree: unknown) => {
      text = wordsOf(tree);
      return { ...(tree as object), children: [] };
    },
  });
  return { text, form: "word", remarks: remarksOf(xml, count) };
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unpack(bytes, isPart);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("damaged");
  }
}

/** mammoth asks for a Buffer in Node, and elsewhere for an ArrayBuffer. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  const { Buffer } = globalThis as unknown as { Buffer?: { from(bytes: ArrayBuffer): never } };
  return Buffer ? { buffer: Buffer.from(arrayBuffer) } : { arrayBuffer };
}

function remarksOf(xml: string, numbers: number): readonly Remark[] {
  const revisions = ["ins", "del", "moveFrom"].reduce((sum, name) => sum + tagsIn(xml, name).length, 0);
  const counts: readonly Remark[] = [
    { what: "numbers", count: numbers },
    { what: "pictures", count: tagsIn(xml, "drawing").length + tagsIn(xml, "pict").length },
    { what: "revisions", count: revisions },
    { what: "comments", count: tagsIn(xml, "commentReference").length },
    {
      what: "notes",
      count: tagsIn(xml, "footnoteReference").length + tagsIn(xml, "endnoteReference").length,
    },
  ];
  return counts.filter(({ count }) => count > 0);
}
