import type { ReadPack } from "../library/packs/messages.ts";
import { packs as words } from "../messages/packs.ts";

/** What a pack says of itself, and the fingerprint of who signed it. */
export function PackFacts({ pack }: { readonly pack: ReadPack }) {
  const { name, version, publisher, date, asOf, note, fingerprint } = pack;
  const rows = {
    name,
    version,
    publisher,
    date: inWords(date),
    asOf: asOf && inWords(asOf),
    content: words.content(pack.works, pack.characters),
    note,
  };
  return (
    <dl className="pack-facts">
      {(Object.keys(rows) as (keyof typeof rows)[]).map(
        (what) =>
          rows[what] && (
            <div key={what}>
              <dt>{words.facts[what]}</dt>
              <dd>{rows[what]}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{words.facts.fingerprint}</dt>
        <dd className="fingerprint">{fingerprint}</dd>
      </div>
    </dl>
  );
}

const inWords = (iso: string): string => iso.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日");
