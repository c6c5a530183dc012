import { useId } from "react";
import type { OwnRecord } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.exchange.exporting.signing;

type Props = {
  /** The name that is given; "" where nobody has signed yet. */
  readonly name: string;
  /** The reader has not signed anywhere: here is where they are asked. */
  readonly asked: boolean;
  /** How many of what is exported were written before there was a name. */
  readonly unsigned: number;
  readonly on: boolean;
  readonly onName: (name: string) => void;
  readonly onToggle: (on: boolean) => void;
};

/** Asks whose it is that is given to others: five files without a name cannot be told apart. */
export function Signing({ name, asked, unsigned, on, onName, onToggle }: Props) {
  const id = useId();
  return (
    <>
      {asked && (
        <p className="signing">
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            type="text"
            maxLength={40}
            placeholder={words.placeholder}
            value={name}
            onChange={(event) => onName(event.target.value)}
          />
          <span className="remark">{words.hint}</span>
        </p>
      )}
      {unsigned > 0 && name.trim() !== "" && (
        <p>
          <label>
            <input type="checkbox" checked={on} onChange={(event) => onToggle(event.target.checked)} />
            {words.sign(unsigned, name.trim())}
          </label>
        </p>
      )}
    </>
  );
}

/** The same records, with a name where they have none. */
export const signed = (records: readonly OwnRecord[], name: string): readonly OwnRecord[] =>
  name === ""
    ? records
    : records.map((record) => (record.author === "" ? { ...record, author: name } : record));
