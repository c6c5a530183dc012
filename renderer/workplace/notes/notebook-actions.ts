import { type Command, rowOf } from "../../core/commands.ts";
import type { Anchor } from "../../core/own/anchor.ts";
import type { Annotation } from "../../core/own/records.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { exporting } from "../../messages/exporting.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { NotesAction } from "../../notes/ActionsMenu.tsx";

/** What the actions of the notebook work on. */
export type NotebookContext = {
  readonly notes: OwnStore;
  /** The annotations that are chosen in the list, else all that are listed, in the order of the list. */
  readonly listed: () => readonly Annotation[];
  /** Shows what an export of annotations would be. */
  readonly onExport: (listed: readonly Annotation[]) => void;
  /** Puts annotations into a file for colleagues. */
  readonly onShare: (listed: readonly Annotation[]) => void;
  readonly onCommand: (command: Command) => void;
  /** Adds the places of annotations to a set of articles. */
  readonly onCollect: (anchors: readonly Anchor[]) => void;
};

/** What can be done from the head of the notebook, in groups. */
export function notebookActions({
  listed,
  onExport,
  onShare,
  onCommand,
  onCollect,
}: NotebookContext): readonly (readonly NotesAction[])[] {
  const { menu, menuHint } = exporting;
  const { addListed, addListedHint } = messages.sets;
  const { menu: share, menuHint: shareHint } = messages.exchange.exporting;
  const asked = (command: Command): NotesAction => ({
    name: rowOf(command).words,
    act: () => onCommand(command),
  });
  return [
    [{ name: menu, hint: menuHint, act: () => onExport(listed()) }],
    [
      {
        name: addListed,
        hint: addListedHint,
        act: () => onCollect(listed().flatMap(({ anchor }) => anchor ?? [])),
      },
    ],
    [
      { name: share, hint: shareHint, act: () => onShare(listed()) },
      asked("import-notes"),
      asked("opinions"),
    ],
    [asked("backups")],
  ];
}
