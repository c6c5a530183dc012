import { useMemo, useState } from "react";
import { annotationsCsv } from "../core/own/annotations-csv.ts";
import { jsonLdOf } from "../core/own/json-ld.ts";
import { paperOf } from "../core/own/paper.ts";
import type { Annotation } from "../core/own/records.ts";
import type { Shell } from "../core/shell.ts";
import type { Library } from "../library/library.ts";
import { exporting } from "../messages/exporting.ts";
import { annotationsSheet } from "./annotations-sheet.ts";
import { useAtHand } from "./at-hand.ts";
import { sheetFormats, textFormat } from "./making.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import { dayOf, momentOf, type Names } from "./wording.ts";

const words = exporting.dialog;

type Props = {
  readonly library: Library;
  readonly shell: Shell;
  readonly all: readonly Annotation[];
  /** Those that the notebook lists, or that are chosen there; null where it is not open. */
  readonly listed: readonly Annotation[] | null;
  readonly names: Names;
  readonly onClose: () => void;
};

const ranges = ["listed", "all"] as const;

/** 导出批注: which, with what, and as what; what is filtered is what is exported and printed. */
export function ExportDialog({ library, shell, all, listed, names, onClose }: Props) {
  const [range, setRange] = useState<(typeof ranges)[number]>(listed ? "listed" : "all");
  const [articles, setArticles] = useState(true);
  const [overview, setOverview] = useState(false);
  const [own, setOwn] = useState(false);
  const [now] = useState(() => new Date());
  const inRange = range === "listed" && listed ? listed : all;
  const chosen = useMemo(() => inRange.filter((each) => own || !each.private), [inRange, own]);
  const works = useAtHand(
    library,
    useMemo(() => new Set(chosen.flatMap(({ anchor }) => anchor?.workId ?? [])), [chosen]),
  );
  const paper = useMemo(() => works && paperOf(chosen, works), [chosen, works]);
  const sheet = useMemo(
    () => paper && annotationsSheet(paper, names, { articles, overview }, now),
    [paper, names, articles, overview, now],
  );
  const formats =
    sheet && paper
      ? [
          ...sheetFormats(sheet),
          textFormat("csv", "csv", () => annotationsCsv(paper, tableNames(names))),
          textFormat("jsonLd", "jsonld", () => jsonLdOf(chosen, exporting.title, crypto.randomUUID())),
        ]
      : [];
  return (
    <PaperDialog
      title={words.title}
      name={`${exporting.title} ${dayOf(now)}`}
      sheet={sheet}
      formats={formats}
      shell={shell}
      onClose={onClose}
    >
      {listed && (
        <fieldset>
          <legend>{words.range}</legend>
          {ranges.map((each) => (
            <label key={each}>
              <input type="radio" name="range" checked={range === each} onChange={() => setRange(each)} />
              {words.ranges[each]}
            </label>
          ))}
        </fieldset>
      )}
      <Check words={words.articles} on={articles} onChange={setArticles} />
      <Check words={words.overview} on={overview} onChange={setOverview} />
      <Check words={words.private} on={own} onChange={setOwn} />
      <span className="count">{words.count(chosen.length)}</span>
    </PaperDialog>
  );
}

type CheckProps = { readonly words: string; readonly on: boolean; readonly onChange: (on: boolean) => void };

const Check = ({ words: said, on, onChange }: CheckProps) => (
  <label>
    <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
    {said}
  </label>
);

const tableNames = ({ colours, meetings }: Names) => ({
  colour: ({ mark, colour }: Annotation) => (mark === "none" ? "" : colours[colour]),
  state: ({ state }: Annotation) => exporting.states[state],
  meeting: ({ meeting }: Annotation) => (meeting === null ? "" : (meetings.get(meeting) ?? "")),
  moment: momentOf,
});
