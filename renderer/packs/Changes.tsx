import type { Effects } from "../library/packs/effects.ts";
import type { WorkChange } from "../library/packs/keeping.ts";
import { packs as words } from "../messages/packs.ts";

/** How many works are named one by one. */
const named = 200;

type Props = { readonly changes: readonly WorkChange[]; readonly effects: Effects | null };

/** What installing a pack would do, work by work, and to what the reader wrote. */
export function Changes({ changes, effects }: Props) {
  const kinds = Object.keys(words.groups) as WorkChange["what"][];
  return (
    <section className="pack-changes">
      <h2>{words.changes}</h2>
      {kinds.map((what) => {
        const of = changes.filter((change) => change.what === what);
        if (of.length === 0) return null;
        const { name, hint } = words.groups[what];
        return (
          <details key={what} open={what !== "same" && of.length <= 12}>
            <summary>
              {words.group(name, of.length)}
              <span>{hint}</span>
            </summary>
            <ul>
              {of.slice(0, named).map(({ id, title, difference }) => (
                <li key={id}>
                  {title}
                  {difference && (
                    <small>
                      {words.difference(difference.added, difference.changed, difference.removed)}
                    </small>
                  )}
                </li>
              ))}
              {of.length > named && <li>……</li>}
            </ul>
          </details>
        );
      })}
      <h2>{words.effects.title}</h2>
      <EffectsTold effects={effects} />
    </section>
  );
}

function EffectsTold({ effects }: Pick<Props, "effects">) {
  if (!effects) return <p role="status">{words.effects.looking}</p>;
  const { notes, sets } = effects;
  const any = (counts: Effects["notes"]) => Object.values(counts).some((count) => count > 0);
  if (!any(notes) && !any(sets)) return <p>{words.effects.none}</p>;
  return (
    <>
      {any(notes) && <p>{words.effects.notes(notes)}</p>}
      {any(sets) && <p>{words.effects.sets(sets)}</p>}
      {notes.moved + notes.changed + notes.gone > 0 && <p className="remark">{words.effects.after}</p>}
    </>
  );
}
