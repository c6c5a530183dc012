import { lazy, Suspense, useMemo, useState } from "react";
import type { PaperOptions } from "../../core/paper/options.ts";
import { requestFor } from "../../core/paper/request.ts";
import type { Shell } from "../../core/shell.ts";
import { subjectAt } from "../../core/subject.ts";
import { shortNameOf } from "../../core/unit-names.ts";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import { annotationsOf } from "../../paper/annotations.ts";
import { useOpenDocument } from "../../reader/opened.ts";
import { useOwn } from "../../ui/own.ts";
import type { Asked } from "./printing-acts.ts";

const words = messages.paper;

const PaperPreview = lazy(() =>
  import("../../paper/PaperPreview.tsx").then((module) => ({ default: module.PaperPreview })),
);

const parts = ["here", "selected", "unit", "work"] as const;
/** What of the work is printed: what is selected, 本篇, 眼前一条, 全书. */
type Part = (typeof parts)[number];

type Props = {
  readonly library: Library;
  readonly notes: OwnStore;
  readonly asked: Asked;
  readonly options: PaperOptions;
  readonly onOptions: (options: PaperOptions) => void;
  readonly by: string;
  readonly shell: Shell;
  readonly onClose: () => void;
};

/** 打印 of what is open, of the unit in focus, of what is selected, of a row of the tree, or of the whole work. */
export function Printing({ library, notes, asked, options, onOptions, by, shell, onClose }: Props) {
  const { workId, address, title, inFocus } = asked;
  const opened = useOpenDocument(library, workId);
  const { annotations } = useOwn(notes);
  const printed = useMemo(() => annotationsOf(annotations, workId), [annotations, workId]);
  const known = useMemo(() => {
    const places = opened?.places ?? new Map();
    const subjects = asked.selected.flatMap((each) => subjectAt(places, each).at(-1)?.address ?? []);
    return { focus: subjectAt(places, inFocus ?? ""), selected: [...new Set(subjects)] };
  }, [opened, asked, inFocus]);
  const offered = parts.filter((each) => {
    if (each === "selected") return known.selected.length > 0;
    if (each === "unit") return known.focus.length > 0;
    return each === "here" || address !== "";
  });
  const [chosen, setPart] = useState<Part | null>(null);
  // A word is selected by chance, articles are not.
  const part = chosen ?? (known.selected.length > 1 ? "selected" : "here");
  const request = useMemo(() => {
    if (!opened) return null;
    const focus = known.focus.at(-1)?.address ?? address;
    const addresses = { selected: known.selected, here: [address], unit: [focus], work: [""] }[part];
    return requestFor(opened, addresses, printed);
  }, [opened, part, address, known, printed]);
  if (!opened || !request) return null;
  const { title: work } = opened.document.work;
  const name = {
    selected: words.selected(known.selected.length),
    here: title,
    unit: shortNameOf(known.focus),
    work,
  }[part];
  const named = { ...words.what.options, ...(inFocus === null && { here: title }) };
  return (
    <Suspense fallback={null}>
      <PaperPreview
        name={name}
        request={request}
        options={options}
        onOptions={onOptions}
        by={by}
        shell={shell}
        above={
          offered.length > 1 && (
            <div className="pick">
              <label htmlFor="print-part">{words.what.name}</label>
              <select
                id="print-part"
                value={part}
                onChange={({ target }) => setPart(parts.find((each) => each === target.value) ?? null)}
              >
                {offered.map((each) => (
                  <option key={each} value={each}>
                    {named[each]}
                  </option>
                ))}
              </select>
            </div>
          )
        }
        onClose={onClose}
      />
    </Suspense>
  );
}
