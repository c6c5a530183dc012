import { messages } from "../messages/zh-cn.ts";
import type { ListedPlaces } from "../search/listed-places.ts";

const words = messages.sets.paste;

type Props = {
  readonly listed: ListedPlaces;
  /** The number of the place that was chosen, -1 for none of them; null where nothing was. */
  readonly chosen: number | null;
  readonly onChoose: (choice: number) => void;
};

/** One place of a pasted list: found, to be chosen among several, or not found. */
export function ListedRow({ listed: { wanted, label, places }, chosen, onChoose }: Props) {
  const [only, ...others] = places;
  if (only && others.length === 0) {
    return (
      <li data-is="found">
        <em>{words.found}</em>
        <span>{only.label}</span>
        {only.inexact && <small>{words.partly}</small>}
      </li>
    );
  }
  if (only) {
    return (
      <li data-is="choose">
        <em>{words.choose}</em>
        <select
          aria-label={words.chooseOne(label)}
          value={chosen ?? -1}
          onChange={(event) => onChoose(Number(event.target.value))}
        >
          <option value={-1}>
            {label}：{words.notChosen}
          </option>
          {places.map((place, at) => (
            <option key={`${place.workId}/${place.address}`} value={at}>
              {place.label}
            </option>
          ))}
        </select>
      </li>
    );
  }
  return (
    <li data-is="absent">
      <em>{wanted.of === "nothing" ? words.nothing : words.absent}</em>
      <span>{label}</span>
      <label title={words.asRemarkOf(label)}>
        <input
          type="checkbox"
          aria-label={words.asRemarkOf(label)}
          checked={chosen === 0}
          onChange={(event) => onChoose(event.target.checked ? 0 : -1)}
        />
        {words.asRemark}
      </label>
    </li>
  );
}
