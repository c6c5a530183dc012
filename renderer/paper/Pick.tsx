import { useId } from "react";

type PickProps<Option> = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly named: (option: Option) => string;
  readonly chosen: Option;
  readonly onPick: (option: Option) => void;
};

/** One of some options, under its name. */
export function Pick<Option>({ name, options, named, chosen, onPick }: PickProps<Option>) {
  const id = useId();
  return (
    <div className="pick">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={options.indexOf(chosen)}
        onChange={({ target }) => {
          const picked = options[Number(target.value)];
          if (picked !== undefined) onPick(picked);
        }}
      >
        {options.map((option, at) => (
          <option key={named(option)} value={at}>
            {named(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
