import { lazy, Suspense, useMemo, useState } from "react";
import { citationOf } from "./core/citing.ts";
import type { PaperOptions } from "./core/paper/options.ts";
import type { PaperAnnotation, PaperRequest } from "./core/paper/request.ts";
import { subjectAt } from "./core/subject.ts";
import { shortNameOf } from "./core/unit-names.ts";
import type { Library, OpenDocument } from "./library/library.ts";
import type { OwnStore } from "./library/own/store.ts";
import type { Tab } from "./library/session.ts";
import { messages } from "./messages/zh-cn.ts";
import { useOwn } from "./own.ts";
import { annotationsOf } from "./paper/annotations.ts";
import { useOpenDocument } from "./reader/opened.ts";

const words = messages.paper;

const PaperPreview = lazy(() =>
  import("./paper/PaperPreview.tsx").then((module) => ({ default: module.PaperPreview })),
);

const parts = ["scope", "unit", "work"] as const;
/** What of the open work is printed: 本篇, 眼前一条, 全书. */
type Part = (typeof parts)[number];

type Props = {
  readonly library: Library;
  readonly notes: OwnStore;
  readonly tab: Tab;
  /** The unit in focus. */
  readonly address: string;
  readonly options: PaperOptions;
  readonly onOptions: (options: PaperOptions) => void;
  readonly by: string;
  readonly onClose: () => void;
};

/** 打印 of what is open: the document, the unit in focus, or the whole work. */
export function Printing({ library, notes, tab, address, options, onOptions, by, onClose }: Props) {
  const opened = useOpenDocument(library, tab.workId);
  const { annotations } = useOwn(notes);
  const [part, setPart] = useState<Part>("scope");
  const printed = useMemo(
    () => (opened ? annotationsOf(annotations, opened.document.work.id) : []),
    [annotations, opened],
  );
  const subject = useMemo(() => (opened ? subjectAt(opened.places, address) : []), [opened, address]);
  const request = useMemo(() => {
    if (!opened) return null;
    const at = { scope: tab.scope, unit: subject.at(-1)?.address ?? tab.scope, work: "" }[part];
    return requestFor(opened, at, printed);
  }, [opened, part, tab.scope, subject, printed]);
  if (!opened || !request) return null;
  const name =
    part === "work" ? opened.document.work.title : part === "unit" ? shortNameOf(subject) : tab.title;
  const offered = parts.filter((each) => each !== "unit" || subject.length > 0);
  return (
    <Suspense fallback={null}>
      <PaperPreview
        name={name}
        request={request}
        options={options}
        onOptions={onOptions}
        by={by}
        above={
          <div className="pick">
            <label htmlFor="print-part">{words.what.name}</label>
            <select id="print-part" value={part} onChange={({ target }) => setPart(target.value as Part)}>
              {offered.map((each) => (
                <option key={each} value={each}>
                  {words.what.options[each]}
                </option>
              ))}
            </select>
          </div>
        }
        onClose={onClose}
      />
    </Suspense>
  );
}

/** A request for one unit of a work, or for all of it. */
function requestFor(
  opened: OpenDocument,
  address: string,
  annotations: readonly PaperAnnotation[],
): PaperRequest {
  const whole = address === "";
  return {
    title: whole ? opened.document.work.title : "",
    cover: { lines: [] },
    entries: [{ sort: "unit", from: opened, address, citation: citationOf(opened, whole ? [] : [address]) }],
    annotations,
  };
}
