import type { Refusal } from "../../core/own/notes-file.ts";
import { type Maker, notesWriter } from "../../core/own/notes-file.ts";
import { limits, notesReader, type Reading } from "../../core/own/notes-reader.ts";
import type { OwnRecord } from "../../core/own/records.ts";
import { breathing } from "../breath.ts";

/** The file of some records, made while the window stays at hand. */
export async function blobOf(records: Iterable<OwnRecord>, maker: Maker): Promise<Blob> {
  const breathe = breathing();
  const writer = notesWriter();
  for (const record of records) {
    writer.add(record);
    await breathe();
  }
  const lines = writer.finish(maker);
  // Few pieces and not fifty thousand: a blob is read piece by piece.
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += linesTogether) {
    pieces.push(lines.slice(at, at + linesTogether).join(""));
    await breathe();
  }
  return new Blob(pieces);
}

const linesTogether = 500;

/** The same, pressed to about a tenth. */
export const pressed = (blob: Blob): Promise<ArrayBuffer> =>
  new Response(blob.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

/** What a file gave: its whole records and what is to be said of it, or why it is not taken. */
export type Read =
  | { readonly reading: Reading; readonly records: readonly OwnRecord[]; readonly refusal: null }
  | { readonly refusal: Refusal | "unreadable" };

/**
 * Reads a file, pressed or not, as a stream: what is too large is refused before it is read, and what presses
 * much into little is read no further than a file may be long.
 */
export async function readNotes(blob: Blob, progress: (share: number) => void = () => {}): Promise<Read> {
  if (blob.size > limits.all) return { refusal: "large" };
  const records: OwnRecord[] = [];
  const reader = notesReader((record) => records.push(record));
  const breathe = breathing();
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      read += piece.length;
      progress(read / blob.size);
      controller.enqueue(piece);
    },
  });
  let read = 0;
  let broken = false;
  const pieces = (await textOf(blob, counted)).getReader();
  try {
    for (;;) {
      const { done, value } = await pieces.read();
      if (done || !reader.push(value)) break;
      await breathe();
    }
  } catch {
    // Cut off or spoilt in the middle of what is pressed: what came before is taken, and known not to be whole.
    broken = true;
  }
  await pieces.cancel().catch(() => {});
  const said = reader.end();
  if (typeof said === "string") return { refusal: broken && said === "empty" ? "unreadable" : said };
  return { reading: said, records, refusal: null };
}

async function textOf(
  blob: Blob,
  counted: TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<string>> {
  const [one, two] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const bytes = blob.stream().pipeThrough(counted);
  const plain = one === 0x1f && two === 0x8b ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
  return plain.pipeThrough(new TextDecoderStream());
}
