import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useDeferredValue, useMemo, useState } from "react";
import { messages } from "../messages/zh-cn.ts";
import { citationsListed, longestCitationList } from "../search/citation-list.ts";
import { type Lookup, placesListed } from "../search/listed-places.ts";
import { ListedRow } from "./ListedRow.tsx";

const words = messages.sets.paste;

/** What is taken of a list: a place of a work, or words of one's own. */
export type Taken = { readonly workId: string; readonly address: string } | { readonly remark: string };

type Props = {
  /** Where it is looked up; null while the works are read. */
  readonly lookup: Lookup | null;
  readonly onAdd: (taken: readonly Taken[]) => void;
  readonly onClose: () => void;
};

/** A box for a list of citations, as official papers have them: each is shown as it was found before anything is added. */
export function PasteDialog({ lookup, onAdd, onClose }: Props) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const wanted = useMemo(() => citationsListed(asked), [asked]);
  const listed = useMemo(
    () => (lookup ? wanted.map((each) => placesListed(each, lookup)) : null),
    [wanted, lookup],
  );
  /** Which of several places is meant, and what is kept as a remark, by the number of the line; of another text nothing. */
  const [choices, setChoices] = useState<{ readonly of: string; readonly by: ReadonlyMap<number, number> }>({
    of: "",
    by: new Map(),
  });
  const chosen = choices.of === asked ? choices.by : new Map<number, number>();
  const choose = (at: number, choice: number) =>
    setChoices({ of: asked, by: new Map(chosen).set(at, choice) });
  const taken = (listed ?? []).flatMap(({ places, label }, at): readonly Taken[] => {
    const choice = chosen.get(at) ?? (places.length === 1 ? 0 : -1);
    if (places.length === 0) return choice === 0 ? [{ remark: label }] : [];
    const place = places[choice];
    return place ? [{ workId: place.workId, address: place.address }] : [];
  });
  const found = (listed ?? []).filter(({ places }) => places.length === 1).length;
  const open = (listed ?? []).filter(({ places }, at) => places.length > 1 && !chosen.has(at)).length;
  const absent = (listed ?? []).filter(({ places }) => places.length === 0).length;
  return (
    <Dialog open onClose={onClose} className="dialog set-paste" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <p id="paste-lead">{words.lead}</p>
      <textarea
        aria-label={words.field}
        aria-describedby="paste-lead"
        placeholder={words.placeholder}
        value={text}
        rows={5}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="told" role="status">
        {listed === null && text !== "" && words.reading}
        {listed && listed.length > 0 && words.told(found, open, absent)}
        {wanted.length >= longestCitationList && `（${words.tooMany(longestCitationList)}）`}
      </p>
      {listed && listed.length > 0 && (
        <ul aria-label={words.listing}>
          {listed.map((each, at) => (
            <ListedRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of the list is its place
              key={at}
              listed={each}
              chosen={chosen.get(at) ?? null}
              onChoose={(choice) => choose(at, choice)}
            />
          ))}
        </ul>
      )}
      <footer>
        <button type="button" className="primary" disabled={taken.length === 0} onClick={() => onAdd(taken)}>
          {words.add(taken.length)}
        </button>
        <DialogDismiss>{words.cancel}</DialogDismiss>
      </footer>
    </Dialog>
  );
}
