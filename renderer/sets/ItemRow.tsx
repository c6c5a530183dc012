import { memo } from "react";
import type { SetEntry, SetItem } from "../core/own/records.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import { messages } from "../messages/zh-cn.ts";
import { KindIcon } from "../ui/KindIcon.tsx";
import { shortCitation } from "../ui/short-citation.ts";
import { kindOf, openingOf } from "./kind-of.ts";

const words = messages.sets.editor;

type Props = {
  readonly item: SetItem;
  readonly at: number;
  readonly of: number;
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly active: boolean;
  readonly chosen: boolean;
  /** How a unit stands to its work now; undefined while that is not known, and for what is no unit. */
  readonly rechecked: Rechecked | undefined;
};

/** One place of a set: a unit by its citation and first words, or a heading or remark of the reader's own. */
export const ItemRow = memo(function ItemRow(props: Props) {
  const { item, at, of, id, top, height, active, chosen, rechecked } = props;
  const { entry } = item;
  const gone = rechecked?.standing === "gone";
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list (aria-activedescendant)
    <div
      id={id}
      role="option"
      className={`set-item ${entry.sort}${active ? " active" : ""}${gone ? " gone" : ""}`}
      data-at={at}
      data-level={entry.sort === "heading" ? entry.level : undefined}
      aria-posinset={at + 1}
      aria-setsize={of}
      aria-selected={chosen}
      style={{ top, blockSize: height }}
    >
      <span className="check" aria-hidden="true" title={words.choose} />
      <Told entry={entry} rechecked={rechecked} />
    </div>
  );
});

type ToldProps = { readonly entry: SetEntry; readonly rechecked: Rechecked | undefined };

function Told({ entry, rechecked }: ToldProps) {
  if (entry.sort === "heading") {
    return (
      <span className="words" title={words.level(entry.level)}>
        <span className="unseen">{words.level(entry.level)}：</span>
        {entry.text || words.emptyHeading}
      </span>
    );
  }
  if (entry.sort === "remark") {
    return (
      <span className="words">
        <span className="unseen">{words.newRemark}：</span>
        {entry.text || words.emptyRemark}
      </span>
    );
  }
  const { anchor } = rechecked?.now ?? entry;
  const { place, source } = shortCitation(anchor.citation);
  const standing = rechecked?.standing ?? "firm";
  return (
    <div className="told">
      <div className="head">
        <KindIcon kind={kindOf(anchor.address) ?? "yearbook"} />
        <strong className="place" title={anchor.citation}>
          {place}
        </strong>
        <span className="source">{source}</span>
        {standing !== "firm" && <span className="standing">{words[standing]}</span>}
      </div>
      <div className="opening">{openingOf(anchor.words)}</div>
    </div>
  );
}
