import type { Refusal } from "../../core/own/notes-file.ts";
import { type Maker, notesWriter } from "../../core/own/notes-file.ts";
import { limits, notesReader, type Reading } from "../../core/own/notes-reader.ts";
import type { OwnRecord } from "../../core/own/records.ts";
import { breathing } from "../breath.ts";

/** The file of some records, made while the window stays at hand. */
export async function blobOf(records: Iterable<OwnRecord>, maker: Maker): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const piece of piecesOf(records, maker)) pieces.push(new Blob([piece]));
  return new Blob(pieces);
}

/** The same, pressed to about a tenth, and as little in the way; `told` hears how many records have been. */
export async function pressedOf(
  records: Iterable<OwnRecord>,
  maker: Maker,
  told: (count: number) => void = () => {},
): Promise<ArrayBuffer> {
  const press = new CompressionStream("gzip");
  const pressed = new Response(press.readable).arrayBuffer();
  const into = press.writable.getWriter();
  // One who reads of what went wrong in one place need not read of it in both.
  pressed.catch(() => {});
  for await (const piece of piecesOf(records, maker, told)) await into.write(piece);
  await into.close();
  return pressed;
}

/** How many characters of a file are made at a time: to write, and to press them takes some milliseconds. */
const pieceLength = 64 * 1024;

/** A file piece by piece, with room for whatever else the window has to do before each. */
async function* piecesOf(
  records: Iterable<OwnRecord>,
  maker: Maker,
  told: (count: number) => void = () => {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const breathe = breathing();
  const writer = notesWriter();
  // What is written meanwhile belongs to the next file.
  for (const record of [...records]) {
    writer.add(record);
    await breathe();
  }
  const encoder = new TextEncoder();
  let piece = "";
  let count = 0;
  for (const line of writer.finish(maker)) {
    piece += line;
    count += 1;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
    told(count);
    await breathe();
  }
  if (piece !== "") yield encoder.encode(piece);
}

/** What a file gave: its whole records and what is to be said of it, or why it is not taken. */
export type Read =
  | { readonly reading: Reading; readonly records: readonly OwnRecord[]; readonly refusal: null }
  | { readonly refusal: Refusal | "unreadable" };

/**
 * Reads a file, pressed or not, as a stream: what is too large is refused before it is read, and what presses
 * much into little is read no further than a file may be long, nor is one that is given up.
 */
export async function readNotes(
  blob: Blob,
  progress: (share: number) => void = () => {},
  given: AbortSignal = new AbortController().signal,
): Promise<Read> {
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
      if (done || given.aborted || !reader.push(value)) break;
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
