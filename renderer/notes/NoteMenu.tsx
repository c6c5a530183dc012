import type { RefObject } from "react";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { How } from "../ui/how.ts";
import { type RowAct, RowMenu } from "../ui/RowMenu.tsx";

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

/** What can be done with one annotation of the list. */
export function NoteMenu({ at, list, acts, onOpen, onEdit, onDelete, onClose }: Props) {
  const offered = (name: string, act: (annotation: Annotation) => void, key?: string): RowAct => ({
    name,
    key,
    act: () => at && act(at.annotation),
  });
  const { keys } = words;
  const group = at
    ? [
        ...(isOnPlace(at.annotation)
          ? [
              offered(words.open, (annotation) => onOpen(annotation, "read"), keys.open),
              offered(words.behind, (annotation) => onOpen(annotation, "behind"), keys.behind),
              offered(words.beside, (annotation) => onOpen(annotation, "beside"), keys.beside),
            ]
          : []),
        ...acts
          .filter(({ when }) => when?.(at.annotation) ?? true)
          .map(({ name, act }) => offered(name, act)),
        offered(words.edit, onEdit, keys.edit),
        offered(words.delete, onDelete, keys.delete),
      ]
    : [];
  return <RowMenu label={words.name} at={at?.box ?? null} list={list} groups={[group]} onClose={onClose} />;
}

/** True where an annotation can be gone to. */
export const isOnPlace = ({ anchor, standing }: Annotation): boolean =>
  anchor !== null && standing !== "gone";
