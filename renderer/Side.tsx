import type { ComponentProps } from "react";
import { ResultsPanel } from "./find/ResultsPanel.tsx";
import type { Session } from "./library/session.ts";
import { Shelf } from "./shelf/Shelf.tsx";

type Shared = "works" | "width" | "onWidth";

type Props = {
  readonly session: Session;
  readonly works: ComponentProps<typeof Shelf>["works"];
  readonly onWidth: (width: number) => void;
  readonly shelf: Omit<ComponentProps<typeof Shelf>, Shared>;
  readonly results: Omit<ComponentProps<typeof ResultsPanel>, Shared | "looking">;
};

/** The side panel: the contents tree, or what was found; nothing while it is folded away. */
export function Side({ session, works, onWidth, shelf, results }: Props) {
  const { side, treeShown, treeWidth, resultsWidth, looking } = session;
  if (!treeShown) return null;
  return side === "tree" ? (
    <Shelf {...shelf} works={works} width={treeWidth} onWidth={onWidth} />
  ) : (
    <ResultsPanel {...results} looking={looking} works={works} width={resultsWidth} onWidth={onWidth} />
  );
}
