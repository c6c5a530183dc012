import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import type { Printer, PrintJob } from "../core/shell.ts";
import { outputs } from "../messages/outputs.ts";
import { messages } from "../messages/zh-cn.ts";
import { jobOf } from "./jobs.ts";
import type { Paper } from "./page.ts";

const words = outputs.dialog;

type Props = {
  readonly paper: Paper;
  readonly printers: readonly Printer[];
  readonly onPrint: (job: PrintJob) => void;
  readonly onClose: () => void;
};

const sides = ["simplex", "longEdge", "shortEdge"] as const;

/** 直接打印: on which printer, how often, on one side or both. */
export function StraightDialog({ paper, printers, onPrint, onClose }: Props) {
  const usual = jobOf(paper);
  const [printer, setPrinter] = useState(printers[0]?.name ?? null);
  const [copies, setCopies] = useState("1");
  const [duplex, setDuplex] = useState(usual.duplex);
  const { sheet } = paper.options;
  const size = `${messages.paper.options.sheet.options[sheet]}　${words.millimetres(usual.width, usual.height)}`;
  return (
    <Dialog open onClose={onClose} className="dialog paper-ask">
      <DialogHeading>{words.title}</DialogHeading>
      {printer === null ? (
        <>
          <p role="alert">{words.none}</p>
          <div className="answers">
            <DialogDismiss>{words.cancel}</DialogDismiss>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const count = Math.min(99, Math.max(1, Math.round(Number(copies)) || 1));
            onPrint({ ...usual, printer, copies: count, duplex });
          }}
        >
          <label>
            {words.printer}
            <select value={printer} onChange={({ target }) => setPrinter(target.value)}>
              {printers.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.copies}
            <input
              type="number"
              min={1}
              max={99}
              value={copies}
              onChange={({ target }) => setCopies(target.value)}
            />
          </label>
          <label>
            {words.duplex.name}
            <select
              value={sides.indexOf(duplex)}
              onChange={({ target }) => setDuplex(sides[Number(target.value)] ?? "simplex")}
            >
              {sides.map((side, at) => (
                <option key={side} value={at}>
                  {words.duplex.options[side]}
                </option>
              ))}
            </select>
          </label>
          <p>{words.paper(size, paper.pages.length)}</p>
          <div className="answers">
            <DialogDismiss>{words.cancel}</DialogDismiss>
            <button type="submit" className="primary">
              {words.print}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
