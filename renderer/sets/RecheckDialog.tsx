import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { SetItem } from "../core/own/records.ts";
import { withEntry } from "../core/sets/arrange.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import type { Change } from "../library/own/change.ts";
import { messages } from "../messages/zh-cn.ts";
import { Difference } from "./Difference.tsx";

const words = messages.sets.recheck;
const { steps } = messages.sets;

type Props = {
  readonly items: readonly SetItem[];
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
};

/** What became of the articles of a set when their works changed, to be agreed to one by one. */
export function RecheckDialog({ items, rechecked, onChange, onClose }: Props) {
  const troubled = items.flatMap((item) => {
    const found = rechecked.get(item.id);
    return found && found.standing !== "firm" ? [{ item, found }] : [];
  });
  const accepted = (which: typeof troubled) =>
    which.flatMap(({ item, found }) => (found.now ? [withEntry(item, found.now)] : []));
  const accept = (which: typeof troubled) =>
    onChange({ why: "edit", name: steps.accept, put: accepted(which) });
  const asRemark = ({ item, found }: (typeof troubled)[number]) =>
    onChange({
      why: "edit",
      name: steps.edit,
      put: [withEntry(item, { sort: "remark", text: `${citationOf(item)}\n${found.before}` })],
    });
  return (
    <Dialog open onClose={onClose} className="dialog set-recheck" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <p>{troubled.length > 0 ? words.lead : words.done}</p>
      <ul>
        {troubled.map((each) => (
          <li key={each.item.id}>
            <h2>{citationOf(each.item)}</h2>
            {each.found.standing === "gone" && <p>{words.goneLead}</p>}
            <Difference rechecked={each.found} />
            <div className="doings">
              {each.found.now && (
                <button type="button" title={words.acceptHint} onClick={() => accept([each])}>
                  {words.accept}
                </button>
              )}
              <button type="button" title={words.keepRemarkHint} onClick={() => asRemark(each)}>
                {words.keepRemark}
              </button>
              <button
                type="button"
                onClick={() => onChange({ why: "edit", name: steps.drop, remove: [each.item.id] })}
              >
                {words.drop}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <footer>
        {accepted(troubled).length > 1 && (
          <button type="button" onClick={() => accept(troubled)}>
            {words.acceptAll}
          </button>
        )}
        <DialogDismiss className="primary">{words.close}</DialogDismiss>
      </footer>
    </Dialog>
  );
}

const citationOf = ({ entry }: SetItem): string => (entry.sort === "unit" ? entry.anchor.citation : "");
