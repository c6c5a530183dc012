import { useId } from "react";

type Props<Option extends string> = {
  readonly words: {
    readonly name: string;
    readonly hint: string;
    readonly options: Readonly<Record<Option, string>>;
  };
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly onChoose: (option: Option) => void;
};

/** A choice among a few, all of them seen, explained in a sentence. */
export function Choice<Option extends string>({ words, options, chosen, onChoose }: Props<Option>) {
  const [group, explained] = [useId(), useId()];
  return (
    <fieldset className="choice" aria-describedby={explained}>
      <legend className="name">{words.name}</legend>
      <div className="options">
        {options.map((option) => (
          <label key={option} data-option={option}>
            <input
              type="radio"
              name={group}
              checked={option === chosen}
              // A dialog that opens on it begins with what is chosen, and not with the first of all.
              data-autofocus={option === chosen || undefined}
              onChange={() => onChoose(option)}
            />
            <span>{words.options[option]}</span>
          </label>
        ))}
      </div>
      <p id={explained}>{words.hint}</p>
    </fieldset>
  );
}
