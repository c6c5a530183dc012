import { useMemo } from "react";
import type { ArticleSet, SetItem } from "../../core/own/records.ts";
import { type PaperOptions, paperOptionsFrom } from "../../core/paper/options.ts";
import { requestOf } from "../../core/sets/request.ts";
import type { Shell } from "../../core/shell.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { annotationsOf } from "../../paper/annotations.ts";
import { PaperPreview } from "../../paper/PaperPreview.tsx";
import type { WorksNow } from "../../sets/works-now.ts";
import { useOwn } from "../../ui/own.ts";

type Props = {
  readonly notes: OwnStore;
  readonly set: ArticleSet;
  readonly items: readonly SetItem[];
  readonly works: WorksNow;
  /** How papers are printed where the set says nothing of it. */
  readonly usual: PaperOptions;
  readonly by: string;
  readonly shell: Shell;
  readonly onOptions: (options: PaperOptions) => void;
  readonly onClose: () => void;
};

/** 预览与打印 of a set, in the layout that is kept with it; at first with its cover and a table of contents. */
export function SetPrinting({ notes, set, items, works, usual, by, shell, onOptions, onClose }: Props) {
  const { annotations } = useOwn(notes);
  const printed = useMemo(
    () => [...works.keys()].flatMap((workId) => annotationsOf(annotations, workId)),
    [annotations, works],
  );
  const request = useMemo(() => requestOf(set, items, works, printed), [set, items, works, printed]);
  const options = useMemo(
    () =>
      Object.keys(set.printing).length > 0
        ? paperOptionsFrom(set.printing)
        : { ...usual, cover: true, contents: true },
    [set.printing, usual],
  );
  return (
    <PaperPreview
      name={set.name}
      request={request}
      options={options}
      onOptions={onOptions}
      by={by}
      shell={shell}
      onClose={onClose}
    />
  );
}
