import type { Annotation, Colour, State } from "../core/own/records.ts";

/** One change made to several annotations at once. */
export type Edit =
  | { readonly set: "colour"; readonly colour: Colour }
  | { readonly set: "state"; readonly state: State }
  | { readonly set: "tag"; readonly tag: string; readonly on: boolean }
  | { readonly set: "meeting"; readonly meeting: string | null }
  | { readonly set: "private"; readonly private: boolean };

/** Those of some annotations that an edit changes, as they are after it. */
export const edited = (annotations: readonly Annotation[], edit: Edit): readonly Annotation[] =>
  annotations.flatMap((annotation) => {
    const after = changed(annotation, edit);
    return after ? [after] : [];
  });

function changed(annotation: Annotation, edit: Edit): Annotation | null {
  switch (edit.set) {
    case "tag": {
      const { tags } = annotation;
      if (tags.includes(edit.tag) === edit.on) return null;
      return { ...annotation, tags: edit.on ? [...tags, edit.tag] : tags.filter((tag) => tag !== edit.tag) };
    }
    case "colour":
      return annotation.colour === edit.colour ? null : { ...annotation, colour: edit.colour };
    case "state":
      return annotation.state === edit.state ? null : { ...annotation, state: edit.state };
    case "meeting":
      return annotation.meeting === edit.meeting ? null : { ...annotation, meeting: edit.meeting };
    case "private":
      return annotation.private === edit.private ? null : { ...annotation, private: edit.private };
  }
}
