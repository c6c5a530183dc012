import { type FormEvent, useId } from "react";
import type { Work } from "../core/document.ts";
import type { Corrections } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";

const texts = ["region", "year", "publisher", "provenance"] as const;

type Props = {
  readonly onApply: (changes: Corrections) => void;
  readonly onCancel: () => void;
};

/** Corrects many works at once: what is left empty stays as it is. */
export function BulkForm({ onApply, onCancel }: Props) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const changes = Object.fromEntries(
      [...texts, "kind"].flatMap((field) => {
        const value = String(given.get(field) ?? "").trim();
        return value === "" ? [] : [[field, value]];
      }),
    );
    onApply(changes as Corrections);
  };
  return (
    <form className="work-form" onSubmit={submit}>
      <h2>{words.bulk.title}</h2>
      <p className="remark">{words.bulk.lead}</p>
      {texts.map((field) => (
        <p key={field}>
          <label htmlFor={`${id}${field}`}>{words.fields[field]}</label>
          <input id={`${id}${field}`} name={field} />
        </p>
      ))}
      <p>
        <label htmlFor={`${id}kind`}>{words.fields.kind}</label>
        <select id={`${id}kind`} name="kind">
          <option value="">{words.bulk.unchanged}</option>
          {(Object.keys(words.kinds) as Work["kind"][]).map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </p>
      <footer>
        <button type="button" onClick={onCancel}>
          {words.bulk.cancel}
        </button>
        <button type="submit" className="primary">
          {words.bulk.apply}
        </button>
      </footer>
    </form>
  );
}
