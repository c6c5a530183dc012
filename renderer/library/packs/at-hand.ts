import type { KeepingOf, WorkChange } from "./keeping.ts";
import type { Asked, ReadPack, Refused, Report } from "./messages.ts";

/** There was no room for it, or something else failed that was not to be expected. */
export class NotKept extends Error {
  constructor(readonly reason: "full" | "other") {
    super(reason);
  }
}

/** A pack in a worker of its own: the window stays usable, and ending the worker ends whatever it does. */
export type PackAtHand = {
  /** Reads a file and proves it; nothing is kept. */
  read(file: Blob, report: KeepingOf): Promise<ReadPack | Refused>;
  /** Parses and keeps what was read, unseen, under a delivery; rejects with NotKept. */
  keep(
    coming: { readonly collection: string; readonly delivery: string },
    parser: string,
    report: KeepingOf,
  ): Promise<readonly WorkChange[]>;
  end(): void;
};

/** A worker that takes one pack. */
export function packAtHand(): PackAtHand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const ask = (asked: Asked, report: KeepingOf) =>
    new Promise<Exclude<Report, { tell: "going" }>>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Report>) => {
        if (data.tell === "going") return report(data.done, data.of, data.title);
        port1.close();
        return data.tell === "failed" ? reject(new NotKept(data.reason)) : resolve(data);
      };
      worker.onerror = () => reject(new NotKept("other"));
      worker.postMessage(asked, [port2]);
    });
  return {
    read: async (file, report) => {
      const told = await ask({ ask: "read", file }, report);
      if (told.tell === "read") return told.pack;
      if (told.tell === "refused") return told;
      throw new NotKept("other");
    },
    keep: async (coming, parser, report) => {
      const told = await ask({ ask: "keep", coming, parser }, report);
      if (told.tell === "kept") return told.changes;
      throw new NotKept("other");
    },
    end: () => worker.terminate(),
  };
}
