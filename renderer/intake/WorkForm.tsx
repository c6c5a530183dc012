import { type FormEvent, useId } from "react";
import type { Work } from "../core/document.ts";
import type { Corrections } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";

const kinds = ["law", "yearbook", "plan", "report"] as const;
const texts = ["title", "shortTitle", "region", "year", "publisher", "provenance"] as const;

type Props = {
  readonly work: Work;
  readonly onCorrect: (changes: Corrections) => void;
};

/** What is said of a work, to be corrected; a field is taken when one leaves it, or presses Enter. */
export function WorkForm({ work, onCorrect }: Props) {
  const id = useId();
  const put = (field: (typeof texts)[number], value: string) => {
    const words = value.trim();
    if (words === (work[field] ?? "")) return;
    // A work has a title, whatever else it lacks.
    if (words === "" && (field === "title" || field === "shortTitle")) return;
    onCorrect({ [field]: words });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    (document.activeElement as HTMLElement | null)?.blur();
  };
  return (
    <form className="work-form" onSubmit={submit}>
      {texts.map((field) => (
        <p key={field}>
          <label htmlFor={`${id}${field}`}>{words.fields[field]}</label>
          <input
            id={`${id}${field}`}
            key={work[field] ?? ""}
            defaultValue={work[field] ?? ""}
            onBlur={({ currentTarget }) => put(field, currentTarget.value)}
          />
        </p>
      ))}
      <p>
        <label htmlFor={`${id}kind`}>{words.fields.kind}</label>
        <select
          id={`${id}kind`}
          value={work.kind}
          title={words.kindHint}
          onChange={({ currentTarget }) => onCorrect({ kind: currentTarget.value as Work["kind"] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </p>
      <input type="submit" hidden />
    </form>
  );
}
