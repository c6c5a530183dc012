import { type FormEvent, type ReactNode, useState } from "react";
import type { Collected, Collections } from "../library/collected/collections.ts";
import type { InstalledWork } from "../library/database.ts";
import { redescribe } from "../library/intake/redescribe.ts";
import { intake as words } from "../messages/intake.ts";
import { dayTold } from "../ui/when.ts";
import { WorkForm } from "./WorkForm.tsx";

type Props = {
  readonly collection: Collected;
  readonly collections: Collections;
  readonly onSaid: (words: string) => void;
  /** What is told of it beside, under its name. */
  readonly about: ReactNode;
};

const said = words.collections;
/** How many works are listed at first, and more at each asking. */
const step = 100;

/** A collection: what it is, its works, and what can be done with it. */
export function CollectionRow({ collection, collections, onSaid, about }: Props) {
  const { id, name, kind, added, removed, works } = collection;
  const [naming, setNaming] = useState(false);
  const [shown, setShown] = useState(step);
  const [corrected, setCorrected] = useState<string | null>(null);
  const day = (when: string) => dayTold(Date.parse(when));
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    setNaming(false);
    if (to !== "" && to !== name) void collections.rename(id, to);
  };
  const remove = () => void collections.remove(id).then(() => onSaid(said.removed(name)));
  const putBack = () => void collections.putBack(id).then(() => onSaid(said.putBackSaid(name)));
  return (
    <li data-removed={removed !== undefined || undefined}>
      {naming ? (
        <form onSubmit={rename}>
          {/* biome-ignore lint/a11y/noAutofocus: it was asked for */}
          <input name="name" aria-label={said.name} defaultValue={name} autoFocus />
          <button type="submit">{said.save}</button>
        </form>
      ) : (
        <p className="head">
          <strong>{name}</strong>
          <span>
            {removed === undefined
              ? said.of(said.kinds[kind], works.length, day(added))
              : said.out(day(removed))}
          </span>
          {removed === undefined ? (
            <>
              <button type="button" onClick={() => setNaming(true)}>
                {said.rename}
              </button>
              <button type="button" title={said.removeHint} onClick={remove}>
                {said.remove}
              </button>
            </>
          ) : (
            <button type="button" onClick={putBack}>
              {said.putBack}
            </button>
          )}
        </p>
      )}
      {about}
      {works.length > 0 && (
        <details>
          <summary>{said.works(works.length)}</summary>
          <ul>
            {works.slice(0, shown).map((installed) => (
              <li key={installed.id}>
                {installed.work.title}
                {kind === "import" && (
                  <button
                    type="button"
                    className="plain"
                    aria-expanded={corrected === installed.id}
                    onClick={() => setCorrected(corrected === installed.id ? null : installed.id)}
                  >
                    {said.correct}
                  </button>
                )}
                {corrected === installed.id && (
                  <WorkForm
                    work={installed.work}
                    told={installed.statutes?.find(({ address }) => address === "")?.dates}
                    onCorrect={(changes) => void correct(collections, installed, changes)}
                  />
                )}
              </li>
            ))}
          </ul>
          {works.length > shown && (
            <button type="button" onClick={() => setShown(shown + step)}>
              {words.more(works.length - shown)}
            </button>
          )}
        </details>
      )}
    </li>
  );
}

const correct = (
  collections: Collections,
  installed: InstalledWork,
  changes: Parameters<typeof redescribe>[2],
) => redescribe(collections, installed, changes);
