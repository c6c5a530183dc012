import { Dialog, DialogHeading } from "@ariakit/react";
import { type ReactNode, useEffect, useState } from "react";
import type { Collected, Collections } from "../library/collected/collections.ts";
import { intake as words } from "../messages/intake.ts";
import { CollectionRow } from "./CollectionRow.tsx";

type Props = {
  readonly collections: Collections;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
  readonly onImport: () => void;
  /** What is told of a collection beside. */
  readonly about: (collection: Collected) => ReactNode;
  readonly onClose: () => void;
};

const said = words.collections;

/** What is in the library beside the bundle: renamed, corrected, taken out, put back. */
export function CollectionsDialog({ collections, onSaid, onImport, about, onClose }: Props) {
  const [all, setAll] = useState<readonly Collected[] | null>(null);
  useEffect(() => {
    let left = false;
    const read = () => void collections.all().then((read) => !left && setAll(read));
    read();
    const stop = collections.onChange(read);
    return () => {
      left = true;
      stop();
    };
  }, [collections]);
  return (
    <Dialog
      open
      onClose={onClose}
      className="dialog intake collections"
      backdrop={<div className="backdrop" />}
    >
      <header>
        <DialogHeading>{said.title}</DialogHeading>
        <button type="button" onClick={onClose}>
          {said.close}
        </button>
      </header>
      <div className="page">
        {all?.length === 0 && <p>{said.none}</p>}
        <ul className="collected">
          {all?.toReversed().map((collection) => (
            <CollectionRow
              key={collection.id}
              collection={collection}
              collections={collections}
              onSaid={onSaid}
              about={about(collection)}
            />
          ))}
        </ul>
      </div>
      <footer>
        <button type="button" className="primary" onClick={onImport}>
          {said.add}
        </button>
      </footer>
    </Dialog>
  );
}
