import { type FormEvent, useId } from "react";
import type { Work, WorkDates } from "../core/document.ts";
import type { Corrections } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import { DayFields } from "./DayFields.tsx";

const kinds = ["law", "yearbook", "plan", "report"] as const;
const texts = ["title", "shortTitle", "region", "year", "publisher", "provenance"] as const;

type Props = {
  readonly work: Work;
  /** The days that its text tells of itself. */
  readonly told?: WorkDates | undefined;
  readonly onCorrect: (changes: Corrections) => void;
};

/** What is said of a work, to be corrected; a field is taken when one leaves it, or presses Enter. */
export function WorkForm({ work, told, onCorrect }: Props) {
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
      {work.kind === "law" && (
        <DayFields dates={work.dates} told={told} onCorrect={(dates) => onCorrect({ dates })} />
      )}
      <input type="submit" hidden />
    </form>
  );
}
