import { Menu, MenuItem, useMenuStore } from "@ariakit/react";
import { type RefObject, useEffect } from "react";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { How } from "../ui/how.ts";

const words = messages.notes.menu;

/** Something more that can be done with one annotation; where `when` says no, it is not offered. */
export type NoteAct = {
  readonly name: string;
  readonly when?: (annotation: Annotation) => boolean;
  readonly act: (annotation: Annotation) => void;
};

type Props = {
  readonly at: {
    readonly annotation: Annotation;
    readonly box: Pick<DOMRect, "x" | "y" | "width" | "height">;
  } | null;
  readonly list: RefObject<HTMLElement | null>;
  readonly acts: readonly NoteAct[];
  readonly onOpen: (annotation: Annotation, how: How) => void;
  readonly onEdit: (annotation: Annotation) => void;
  readonly onDelete: (annotation: Annotation) => void;
  readonly onClose: () => void;
};

/** What can be done with one annotation of the list; the keyboard is in it while it is open. */
export function NoteMenu({ at, list, acts, onOpen, onEdit, onDelete, onClose }: Props) {
  const store = useMenuStore({ open: at !== null, setOpen: (open) => !open && onClose() });
  useEffect(() => {
    if (!at) return;
    store.setInitialFocus(at.box.width > 0 ? "first" : "container");
    store.setAutoFocusOnShow(true);
  }, [store, at]);
  const item = (name: string, act: (annotation: Annotation) => void, key?: string) => (
    <MenuItem key={name} onClick={() => at && act(at.annotation)}>
      {name}
      {key && (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      )}
    </MenuItem>
  );
  return (
    <Menu
      store={store}
      className="row-menu"
      aria-label={words.name}
      getAnchorRect={() => at?.box ?? null}
      finalFocus={list}
      portal={false}
      fixed
      gutter={2}
      onContextMenu={(event) => event.preventDefault()}
    >
      {at && isOnPlace(at.annotation) && (
        <>
          {item(words.open, (annotation) => onOpen(annotation, "read"), words.keys.open)}
          {item(words.behind, (annotation) => onOpen(annotation, "behind"), words.keys.behind)}
          {item(words.beside, (annotation) => onOpen(annotation, "beside"), words.keys.beside)}
        </>
      )}
      {at && acts.filter(({ when }) => when?.(at.annotation) ?? true).map(({ name, act }) => item(name, act))}
      {at && item(words.edit, onEdit, words.keys.edit)}
      {at && item(words.delete, onDelete, words.keys.delete)}
    </Menu>
  );
}

/** True where an annotation can be gone to. */
export const isOnPlace = ({ anchor, standing }: Annotation): boolean =>
  anchor !== null && standing !== "gone";
