import { useRef } from "react";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the pane the bar is on: at its end, or before its beginning. */
  readonly before?: boolean;
  /** By how much an arrow key changes the value. */
  readonly step?: number;
  /** How many CSS pixels one of the value is. */
  readonly pixels?: () => number;
  readonly onChange: (value: number) => void;
};

/** A bar between two panes, moved with the mouse or the arrow keys; `value` is the width of the left one, or with `before` of the right one. */
export function Splitter(props: Props) {
  const { label, value, min, max, before = false, step = 16, pixels = () => 1, onChange } = props;
  const way = before ? -1 : 1;
  const grip = useRef<{ readonly x: number; readonly value: number } | null>(null);
  const set = (to: number) => onChange(Math.round(Math.min(max, Math.max(min, to))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has a value and takes the focus; hr does neither
    <div
      role="separator"
      className="splitter"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        grip.current = { x: event.clientX, value };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (grip.current) set(grip.current.value + (way * (event.clientX - grip.current.x)) / pixels());
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") set(value - way * step);
        else if (event.key === "ArrowRight") set(value + way * step);
      }}
    />
  );
}
