import { useMemo, useState } from "react";
import type { Choice, Incoming, Item, Plan } from "../core/own/plan.ts";
import { messages } from "../messages/zh-cn.ts";
import { grouped, groupNames } from "./groups.ts";
import { ItemRow } from "./ItemRow.tsx";
import { type Places, placeOf } from "./placing.ts";

const words = messages.exchange.preview;
/** How many are listed at first, and more at each asking. */
const step = 100;

type Props = {
  readonly files: readonly Incoming[];
  readonly plan: Plan;
  /** Null while the places are looked up. */
  readonly places: Places | null;
  readonly onChoose: (items: readonly Item[], choice: Choice) => void;
  /** It is a backup of one's own that is brought back, and nobody else's file. */
  readonly restoring: boolean;
};

/** What merging would do: counted, each group to be opened, what both sides changed to be decided. */
export function Preview({ files, plan, places, onChoose, restoring }: Props) {
  const groups = useMemo(() => grouped(plan.items), [plan]);
  const unplaced = useMemo(
    () => (places ? plan.take.filter((record) => placeOf(record, places) === "gone").length : 0),
    [plan, places],
  );
  return (
    <section className="merge-preview" aria-label={words.name}>
      <ul className="counts">
        {groupNames.map((name) => (
          <li key={name} data-group={name} data-none={groups[name].length === 0 || undefined}>
            {words.count(words.groups[name].name, groups[name].length)}
          </li>
        ))}
        <li data-group="unplaced" data-none={unplaced === 0 || undefined} title={words.unplacedHint}>
          {places ? words.unplaced(unplaced) : words.placing}
        </li>
      </ul>
      {unplaced > 0 && <p className="remark">{words.unplacedHint}</p>}
      {groupNames.map((name) => (
        <Group
          key={name}
          files={files}
          name={name}
          items={groups[name]}
          places={places}
          onChoose={onChoose}
          restoring={restoring}
        />
      ))}
    </section>
  );
}

type GroupProps = Pick<Props, "files" | "places" | "onChoose" | "restoring"> & {
  readonly name: (typeof groupNames)[number];
  readonly items: readonly Item[];
};

function Group({ files, name, items, places, onChoose, restoring }: GroupProps) {
  const [shown, setShown] = useState(step);
  const [open, setOpen] = useState(name === "conflict" || (restoring && name === "gone"));
  if (items.length === 0) return null;
  const { name: called, hint } = words.groups[name];
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.count(called, items.length)}
        <span>{restoring ? words.restoring[name] : hint}</span>
      </summary>
      {open && (name === "conflict" || name === "older") && items.length > 1 && (
        <p className="bulk">
          {words.all}
          {(["both", "mine", "theirs"] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              onClick={() =>
                onChoose(
                  items.filter(({ choices }) => choices.includes(choice)),
                  choice,
                )
              }
            >
              {words.choices[choice]}
            </button>
          ))}
        </p>
      )}
      {open && name === "gone" && items.length > 1 && (
        <p className="bulk">
          <button type="button" onClick={() => onChoose(items, "theirs")}>
            {words.bringAllBack}
          </button>
          <button type="button" onClick={() => onChoose(items, "mine")}>
            {words.leaveAll}
          </button>
        </p>
      )}
      {open && (
        <ul className="previewed">
          {items.slice(0, shown).map((item) => (
            <ItemRow
              key={item.key}
              item={item}
              by={files[item.file]?.by ?? ""}
              place={places ? placeOf(item.theirs, places) : "unchanged"}
              onChoose={(one, choice) => onChoose([one], choice)}
            />
          ))}
        </ul>
      )}
      {open && items.length > shown && (
        <button type="button" onClick={() => setShown(shown + step)}>
          {words.more(Math.min(step, items.length - shown))}
        </button>
      )}
    </details>
  );
}
