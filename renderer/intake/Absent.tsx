import { useEffect, useState } from "react";
import type { Collections } from "../library/collected/collections.ts";
import { removedWith } from "../library/collected/removed.ts";
import { intake as words } from "../messages/intake.ts";

type Props = { readonly collections: Collections; readonly workId: string };

/** Over the text of a work that was taken out of the library: what became of it, and the way back. */
export function Absent({ collections, workId }: Props) {
  const [home, setHome] = useState<{ readonly id: string; readonly name: string } | null>(null);
  useEffect(() => {
    let left = false;
    void removedWith(collections.keeping, workId).then((found) => !left && setHome(found));
    return () => {
      left = true;
    };
  }, [collections, workId]);
  if (!home) return null;
  return (
    <p className="absent-work" role="status">
      {words.absent(home.name)}
      <button type="button" onClick={() => void collections.putBack(home.id)}>
        {words.collections.putBack}
      </button>
    </p>
  );
}
