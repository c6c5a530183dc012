import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.editor;

type Props = {
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

/** What can be done with several places of a set at one stroke. */
export function ChosenBar({ count, onStep, onRemove, onClear }: Props) {
  return (
    <div className="bulk" role="toolbar" aria-label={words.chosen(count)}>
      <span className="count">{words.chosen(count)}</span>
      <button type="button" title={words.keysOf.up} onClick={() => onStep(-1)}>
        {words.up}
      </button>
      <button type="button" title={words.keysOf.down} onClick={() => onStep(1)}>
        {words.down}
      </button>
      <button type="button" title={words.keysOf.remove} onClick={onRemove}>
        {words.remove}
      </button>
      <button type="button" className="plain" title={words.keysOf.clear} onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}
