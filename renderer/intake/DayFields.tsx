import { useId, useRef } from "react";
import type { WorkDates } from "../core/document.ts";
import { intake as words } from "../messages/intake.ts";

const days = ["promulgated", "effective", "amended", "repealed"] as const;
type Day = (typeof days)[number];

type Props = {
  /** What was said of it so far. */
  readonly dates: WorkDates | undefined;
  /** What its text says of itself; shown where nothing else was said. */
  readonly told: WorkDates | undefined;
  readonly onCorrect: (dates: WorkDates) => void;
};

/** The days of a regulation, to be corrected: what is said to be in force today follows them. */
export function DayFields({ dates = {}, told = {}, onCorrect }: Props) {
  const id = useId();
  // One day may be corrected before what was said of another has been kept.
  const said = useRef(dates);
  const put = (day: Day, value: string) => {
    const now = dayOf(said.current, day);
    if (value === now || (now === "" && (value === "" || value === dayOf(told, day)))) return;
    said.current = withDay(said.current, day, value);
    onCorrect(said.current);
  };
  return (
    <>
      {days.map((day) => {
        const shown = dayOf(dates, day) || dayOf(told, day);
        return (
          <p key={day}>
            <label htmlFor={`${id}${day}`}>{words.days[day]}</label>
            <input
              id={`${id}${day}`}
              key={shown}
              type="date"
              min="1949-01-01"
              max="2199-12-31"
              defaultValue={shown}
              title={words.dayHint}
              onBlur={({ currentTarget }) => {
                // A day that is half written is none yet.
                if (currentTarget.validity.valid) put(day, currentTarget.value);
              }}
            />
          </p>
        );
      })}
    </>
  );
}

/** Of several amendments the last. */
function dayOf(dates: WorkDates, day: Day): string {
  const value = dates[day];
  return (typeof value === "string" ? value : value?.toSorted().at(-1)) ?? "";
}

/** The dates with one of them another; "" takes it away, and what the text says of itself counts again. */
function withDay(dates: WorkDates, day: Day, value: string): WorkDates {
  const { [day]: _, ...others } = dates;
  if (day !== "amended") return value === "" ? others : { ...others, [day]: value };
  const earlier = (dates.amended ?? []).toSorted().slice(0, -1);
  const amended = [...earlier, value].filter((each) => each !== "");
  return amended.length > 0 ? { ...others, amended } : others;
}
