import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useMemo, useState } from "react";
import type { SetEntry, SetItem, SetVersion } from "../core/own/records.ts";
import { differencesOf } from "../core/sets/differences.ts";
import { messages } from "../messages/zh-cn.ts";
import { whenTold } from "../ui/when.ts";

const words = messages.sets.versions;
const { editor } = messages.sets;

type Props = {
  readonly versions: readonly SetVersion[];
  /** What the set holds now. */
  readonly items: readonly SetItem[];
  /** What the present one is called where nobody names it. */
  readonly usual: string;
  readonly onKeep: (name: string) => void;
  readonly onGoBack: (version: SetVersion) => void;
  readonly onRemove: (version: SetVersion) => void;
  readonly onClose: () => void;
};

/** The versions that were kept of a set, what differs from each now, and the way back. */
export function VersionsDialog(props: Props) {
  const { versions, items, usual, onKeep, onGoBack, onRemove, onClose } = props;
  const [name, setName] = useState(usual);
  const [looked, setLooked] = useState(versions[0]?.id ?? null);
  const shown = versions.find(({ id }) => id === looked) ?? versions[0];
  return (
    <Dialog open onClose={onClose} className="dialog set-versions" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(name.trim() || usual);
          setLooked(null);
        }}
      >
        <label>
          {words.name}
          <input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit">{words.keep}</button>
      </form>
      <p>{versions.length > 0 ? words.lead : words.none}</p>
      {shown && (
        <div className="columns">
          <ul aria-label={words.list}>
            {versions.map((version) => (
              <li key={version.id}>
                <button
                  type="button"
                  aria-pressed={version.id === shown.id}
                  onClick={() => setLooked(version.id)}
                >
                  <strong>{version.name}</strong>
                  <span className="about">
                    {whenTold(Date.parse(version.made), Date.now())} · {words.told(version.items.length)}
                    {version.automatic && ` · ${words.automatic}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Compared version={shown} items={items} />
        </div>
      )}
      <footer>
        {shown && (
          <>
            <button type="button" title={words.goBackHint} onClick={() => onGoBack(shown)}>
              {words.goBack}
            </button>
            <button type="button" onClick={() => onRemove(shown)}>
              {words.remove}
            </button>
          </>
        )}
        <DialogDismiss className="primary">{words.close}</DialogDismiss>
      </footer>
    </Dialog>
  );
}

type ComparedProps = { readonly version: SetVersion; readonly items: readonly SetItem[] };

function Compared({ version, items }: ComparedProps) {
  const differences = useMemo(() => differencesOf(version.items, items), [version, items]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard too
    <section aria-label={words.compare} tabIndex={0}>
      <h2>{words.compare}</h2>
      {differences.length === 0 && <p>{words.same}</p>}
      <ul>
        {differences.map(({ id, is, before, after }) => (
          <li key={id} data-is={is}>
            <em>{words.differences[is]}</em> {told(after ?? before)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function told(entry: SetEntry | null): string {
  if (!entry) return "";
  if (entry.sort === "unit") return entry.anchor.citation;
  return entry.sort === "heading" ? editor.headingOf(entry.text) : editor.remarkOf(entry.text.slice(0, 60));
}
