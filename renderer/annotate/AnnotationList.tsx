import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { ColourNames } from "../ui/colours.ts";
import { AnnotationView } from "./AnnotationView.tsx";
import type { Says } from "./contents.ts";
import { Editor } from "./Editor.tsx";
import type { Keep } from "./writing.ts";

const words = messages.annotating;

/** What is being written: one that is there, or a new one that says nothing yet. */
export type Sitting = { readonly id: string; readonly first: Says; readonly isNew: boolean };

type Props = {
  readonly annotations: readonly Annotation[];
  readonly sitting: Sitting | null;
  readonly names: ColourNames;
  /** The tags that are in use. */
  readonly knownTags: () => readonly string[];
  readonly onEdit: (annotation: Annotation) => void;
  readonly onKeep: Keep;
  readonly onRemove: (id: string) => void;
  readonly onDone: () => void;
};

/** Annotations one below the other, the one that is being written in place; a new one comes first. */
export function AnnotationList({ annotations, sitting, ...props }: Props) {
  const { names, onEdit, onRemove } = props;
  const written = sitting?.first.id;
  const others = annotations.filter(({ id }) => id !== written || !sitting?.isNew);
  const first = sitting && !others.some(({ id }) => id === written) ? [sitting.first] : [];
  return (
    <ul className="annotations">
      {[...first, ...others].map((annotation) => (
        <li key={annotation.id} className={`annotation ${annotation.colour}`} data-annotation={annotation.id}>
          {sitting && annotation.id === written ? (
            <Written sitting={sitting} {...props} />
          ) : isKept(annotation) ? (
            <>
              <AnnotationView annotation={annotation} names={names} />
              <p className="acts">
                <button type="button" onClick={() => onEdit(annotation)}>
                  {words.edit}
                </button>
                <button type="button" onClick={() => onRemove(annotation.id)}>
                  {words.remove}
                </button>
              </p>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const isKept = (says: Says | Annotation): says is Annotation => "revision" in says;

type WrittenProps = Pick<Props, "names" | "knownTags" | "onKeep" | "onRemove" | "onDone"> & {
  readonly sitting: Sitting;
};

function Written({ sitting, onRemove, ...props }: WrittenProps) {
  const { anchor, id } = sitting.first;
  const quoted = anchor?.passages.length ? anchor.words.replaceAll("\n", " ").trim() : "";
  return (
    <>
      <p className="quoted">
        <q className={quoted === "" ? "whole" : ""}>
          {quoted === "" ? (anchor?.citation ?? "") : quoted.slice(0, 80)}
        </q>
      </p>
      <Editor key={sitting.id} {...props} first={sitting.first} onRemove={() => onRemove(id)} />
    </>
  );
}
