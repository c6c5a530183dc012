import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { messages } from "../messages/zh-cn.ts";
import { exportedEndings } from "./exported.ts";
import { FileReport } from "./FileReport.tsx";
import { type IncomingFile, readFiles, recordsOf } from "./incoming.ts";
import { Merge } from "./Merge.tsx";
import type { Services } from "./merging.ts";
import { readBeside } from "./reading-beside.ts";
import { Working } from "./Working.tsx";

const words = messages.exchange.importing;

type Props = Services & {
  /** Files that were dropped onto the window, or given to the program; none where the dialog is to ask for them. */
  readonly dropped: readonly File[];
  readonly onOpinions: () => void;
  readonly onClose: () => void;
};

type State =
  | { readonly at: "choosing" }
  | { readonly at: "reading"; readonly name: string; readonly percent: number }
  | { readonly at: "read"; readonly files: readonly IncomingFile[] };

/** 导入批注: files are chosen and read, what merging them would do is shown, and only then it is done. */
export function ImportDialog({ dropped, onOpinions, onClose, ...services }: Props) {
  const [state, setState] = useState<State>({ at: "choosing" });
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(dropped);
  useEffect(() => setChosen(dropped), [dropped]);
  useEffect(() => {
    if (chosen.length === 0) return;
    const leaving = new AbortController();
    const told = (name: string, share: number) =>
      setState((now) => {
        const percent = Math.floor(share * 100);
        const same = now.at === "reading" && now.name === name && now.percent === percent;
        return leaving.signal.aborted || same ? now : { at: "reading", name, percent };
      });
    void readFiles(chosen, told, leaving.signal, readBeside).then(
      (files) => leaving.signal.aborted || setState({ at: "read", files }),
    );
    return () => leaving.abort();
  }, [chosen]);
  const files = state.at === "read" ? state.files : null;
  const incoming = useMemo(() => recordsOf(files ?? []), [files]);
  const choose = () => input.current?.click();
  return (
    <Dialog open onClose={onClose} className="dialog exchange" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={[".lantai-notes", ...exportedEndings].join(",")}
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          if (currentTarget.files?.length) setChosen([...currentTarget.files]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      {!files && (
        <div className="page">
          <p>{words.lead}</p>
          {state.at === "reading" && (
            <>
              <p role="status">{words.reading(state.name)}</p>
              <Working is="reading" percent={state.percent} />
            </>
          )}
          <p className="remark">{words.drop}</p>
        </div>
      )}
      {!files && (
        <footer>
          <DialogDismiss>
            {state.at === "reading" ? messages.exchange.cancel : messages.exchange.close}
          </DialogDismiss>
          <button type="button" className="primary" disabled={state.at === "reading"} onClick={choose}>
            {words.choose}
          </button>
        </footer>
      )}
      {files && (
        <Merge
          key={files.map(({ name }) => name).join("/")}
          {...services}
          files={incoming}
          reason="import"
          name={words.name}
          faulty={files.reduce(
            (sum, { read }) => sum + (read.refusal === null ? read.reading.faulty + read.reading.missing : 0),
            0,
          )}
          onAgain={choose}
          onOpinions={onOpinions}
        >
          <ul className="files">
            {files.map((file) => (
              <FileReport key={file.name} file={file} />
            ))}
          </ul>
        </Merge>
      )}
    </Dialog>
  );
}
