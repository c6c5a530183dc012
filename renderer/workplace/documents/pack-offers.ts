import { useEffect, useState } from "react";
import type { FoundPack, Shell } from "../../core/shell.ts";
import type { Collections } from "../../library/collected/collections.ts";
import { packAtHand } from "../../library/packs/at-hand.ts";
import { stepTo } from "../../library/packs/step.ts";

/** A pack that lies beside the program, and what it is called. */
type Offered = { readonly id: string; readonly name: string; readonly file: File };

export type Offers = ReturnType<typeof useOffers>;

/** How long after the start it is looked for packs, in milliseconds: reading has the first moments for itself. */
const leisure = 3000;

/** Looks once for packs that lie beside the program, and offers those that are not installed and not refused. */
export function useOffers(collections: Collections, shell: Shell) {
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const found = await offersOf(collections, shell);
      if (!left) setOffered(found);
    };
    // A folder that cannot be read offers nothing; there is still the dialog.
    const timer = setTimeout(() => void look().catch(() => undefined), leisure);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [collections, shell]);
  const { offers } = collections.keeping.collected;
  return {
    offered,
    later: () => setOffered([]),
    never: () => {
      const answered = new Date().toISOString();
      void offers.bulkPut(offered.map(({ id }) => ({ id, answered }))).catch(() => undefined);
      setOffered([]);
    },
  };
}

async function offersOf(collections: Collections, shell: Shell): Promise<readonly Offered[]> {
  const { offers } = collections.keeping.collected;
  const offered: Offered[] = [];
  for (const pack of await shell.listPacks()) {
    const id = idOf(pack);
    if (await offers.get(id)) continue;
    const bytes = await shell.readPack(pack.name).catch(() => null);
    if (!bytes) continue;
    const file = new File([bytes as Uint8Array<ArrayBuffer>], pack.name);
    const hand = packAtHand();
    const read = await hand.read(file, () => {}).finally(() => hand.end());
    // What is wrong with it is said when it is looked at: else one would wait for it in vain.
    if ("why" in read) offered.push({ id, name: pack.name, file });
    else {
      const step = stepTo(read, await collections.all());
      if (step.is === "new" || step.is === "newer")
        offered.push({ id, name: `${read.name} ${read.version}`, file });
      // It need not be read again at every start.
      else await offers.put({ id, answered: new Date().toISOString() });
    }
  }
  return offered;
}

const idOf = ({ name, size, modified }: FoundPack): string => `${name} ${size} ${modified}`;
