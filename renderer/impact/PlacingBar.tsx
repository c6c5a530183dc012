import type { Annotation, Bookmark } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.impact.placing;

type Props = {
  readonly record: Annotation | Bookmark;
  readonly said: string;
  readonly onPut: () => void;
  readonly onCancel: () => void;
};

/** Above the text while something is given another place: what it is, and how to choose the place. */
export function PlacingBar({ record, said, onPut, onCancel }: Props) {
  const { anchor } = record;
  // What is selected stays so while one presses.
  const keep = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <section className="placing-bar" aria-label={words.name}>
      <p>
        <b>{anchor?.citation}</b>
        <q title={anchor?.words.slice(0, 400)}>{anchor?.words.slice(0, 60) || words.noWords}</q>
      </p>
      <p>
        <span>{words.asks}</span>
        <button type="button" className="put" onMouseDown={keep} onClick={onPut}>
          {words.put}
        </button>
        <button type="button" onMouseDown={keep} onClick={onCancel}>
          {words.cancel}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
