import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { Volume } from "../core/paper/volumes.ts";
import { outputs } from "../messages/outputs.ts";
import type { Paper } from "./page.ts";

const words = outputs.volumes;

/** What is done with a volume: printed by the dialog of the system, on a printer at once, or saved. */
export type VolumeWay = keyof typeof words.ways;

type Props = {
  readonly paper: Paper;
  readonly volumes: readonly Volume[];
  readonly way: VolumeWay;
  /** Those for which it was done already, by their number from 0. */
  readonly done: ReadonlySet<number>;
  readonly onChoose: (at: number) => void;
  readonly onClose: () => void;
};

/** What has too many pages to be printed at once is offered in volumes, each by itself. */
export function VolumesDialog({ paper, volumes, way, done, onChoose, onClose }: Props) {
  const act = words.ways[way];
  return (
    <Dialog open onClose={onClose} className="dialog paper-ask paper-volumes">
      <DialogHeading>{words.title(volumes.length)}</DialogHeading>
      <p>{words.lead(paper.pages.length, paper.options.contents)}</p>
      <ol>
        {volumes.map(({ from, to }, at) => (
          <li key={from}>
            <span className="volume">
              <b>{words.volume(at + 1)}</b>
              <span>{words.pages(from + 1, to)}</span>
              <small>{beginOf(paper, from)}</small>
            </span>
            {done.has(at) && <span className="volume-done">{words.done[way]}</span>}
            <button type="button" aria-label={`${act}：${words.volume(at + 1)}`} onClick={() => onChoose(at)}>
              {act}
            </button>
          </li>
        ))}
      </ol>
      <div className="answers">
        <DialogDismiss>{words.close}</DialogDismiss>
      </div>
    </Dialog>
  );
}

/** What a volume begins with, as its first page of the text says in its running head. */
const beginOf = ({ pages }: Paper, from: number): string =>
  pages
    .slice(from)
    .find(({ kind }) => kind === "body")
    ?.head.filter(Boolean)
    .join("　") ?? "";
