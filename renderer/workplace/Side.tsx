import { type ComponentProps, type ReactNode, useState } from "react";
import { ResultsPanel } from "../find/ResultsPanel.tsx";
import type { Session } from "../library/session.ts";
import { Shelf } from "../shelf/Shelf.tsx";

type Shared = "works" | "width" | "onWidth";

type Props = {
  readonly session: Session;
  readonly works: ComponentProps<typeof Shelf>["works"];
  readonly onWidth: (width: number) => void;
  readonly shelf: Omit<ComponentProps<typeof Shelf>, Shared | "filter" | "onFilter">;
  readonly results: Omit<ComponentProps<typeof ResultsPanel>, Shared | "looking">;
  /** The notebook. */
  readonly notes: ReactNode;
  /** The sets of articles. */
  readonly sets: ReactNode;
};

/** The side panel: the contents tree, what was found, what the reader wrote, or sets; nothing while it is folded away. */
export function Side({ session, works, onWidth, shelf, results, notes, sets }: Props) {
  const { side, treeShown, treeWidth, resultsWidth, looking } = session;
  // It outlives the tree, which is not in the page while results are shown.
  const [filter, setFilter] = useState("");
  if (!treeShown) return null;
  if (side === "notes") return notes;
  if (side === "sets") return sets;
  return side === "tree" ? (
    <Shelf
      {...shelf}
      works={works}
      filter={filter}
      onFilter={setFilter}
      width={treeWidth}
      onWidth={onWidth}
    />
  ) : (
    <ResultsPanel {...results} looking={looking} works={works} width={resultsWidth} onWidth={onWidth} />
  );
}
