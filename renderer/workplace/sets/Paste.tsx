import type { ComponentProps } from "react";
import type { Library } from "../../library/library.ts";
import type { Titled } from "../../search/straight.ts";
import { useLookup } from "../../sets/lookup.ts";
import { PasteDialog } from "../../sets/PasteDialog.tsx";

type Props = Pick<ComponentProps<typeof PasteDialog>, "onAdd" | "onClose"> & {
  readonly library: Library;
  readonly open: Titled | null;
};

/** The box for a list of citations, looked up in all works of the library. */
export function Paste({ library, open, onAdd, onClose }: Props) {
  return <PasteDialog lookup={useLookup(library, open)} onAdd={onAdd} onClose={onClose} />;
}
