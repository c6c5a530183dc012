import { useEffect, useRef } from "react";

type Props = {
  readonly name: string;
  /** What the field is called. */
  readonly label: string;
  readonly onDone: (name: string | null) => void;
};

/** A new name in the place of the old one: Enter and leaving it keep it, Escape does not. */
export function NameField({ name, label, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const done = (to: string | null) => {
    if (left.current) return;
    left.current = true;
    onDone(to);
  };
  return (
    <input
      ref={input}
      type="text"
      className="name-field"
      aria-label={label}
      maxLength={120}
      defaultValue={name}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ target }) => done(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") done(event.currentTarget.value);
        else if (event.key === "Escape") done(null);
      }}
    />
  );
}
