import { readExported } from "./exported.ts";
import type { Piece } from "./reading-beside.ts";

/** How many records are handed over at a time: the page takes each lot in a few milliseconds. */
const lot = 500;

/** Reads a file that has to be gone through at one go, where that keeps nobody waiting. */
addEventListener("message", ({ data }: MessageEvent<File>) => {
  const tell = (piece: Piece) => postMessage(piece);
  readExported(data, (share) => tell({ share })).then(
    (read) => {
      if (read?.refusal === null) {
        const { records, ...rest } = read;
        for (let from = 0; from < records.length; from += lot) {
          tell({ records: records.slice(from, from + lot) });
        }
        tell({ read: { ...rest, records: [] } });
      } else tell({ read });
    },
    () => tell({ read: { refusal: "unreadable" } }),
  );
});
