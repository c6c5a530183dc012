import { everyNote, type NoteFilter } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";
import { chosenIn, type LabelOf } from "./filter-labels.ts";
import { narrows, toggled } from "./narrowing.ts";

const words = messages.notes.filters;

type Props = {
  readonly filter: NoteFilter;
  readonly labelOf: LabelOf;
  readonly onNarrow: (filter: NoteFilter) => void;
};

/** What the list is narrowed to, each to be taken off by itself; nothing where it is whole. */
export function NoteChips({ filter, labelOf, onNarrow }: Props) {
  const { within, from, to } = filter;
  const chips = [
    ...(within ? [chip("within", words.within(within.label), { ...filter, within: null })] : []),
    ...chosenIn(filter).map(({ sort, value }) =>
      chip(`${sort}/${value}`, labelOf(sort, value), toggled(filter, sort, value)),
    ),
    ...(from || to ? [chip("days", words.between(from, to), { ...filter, from: "", to: "" })] : []),
  ];
  if (!narrows(filter)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's
    <div className="chips" role="group" aria-label={words.chosen}>
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          className="chip"
          title={words.takeOff(label)}
          aria-label={words.takeOff(label)}
          onClick={() => onNarrow(without)}
        >
          <span>{label}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="plain" onClick={() => onNarrow(everyNote)}>
        {words.clear}
      </button>
    </div>
  );
}

const chip = (key: string, label: string, without: NoteFilter) => ({ key, label, without });
