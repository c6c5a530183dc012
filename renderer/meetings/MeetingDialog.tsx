import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { withItems } from "../core/own/agenda.ts";
import type { Anchor } from "../core/own/anchor.ts";
import type { Bookmark } from "../core/own/records.ts";
import { meetings as words } from "../messages/meetings.ts";
import { AgendaEditor } from "./AgendaEditor.tsx";
import { AgendaSources, type Found } from "./AgendaSources.tsx";
import type { Plan } from "./plan.ts";

type Props = {
  readonly plan: Plan;
  /** It is a meeting that there is already: what is changed is kept at once. */
  readonly there: boolean;
  /** The unit that is being read; null where nothing is. */
  readonly read: Anchor | null;
  readonly bookmarks: readonly Bookmark[];
  /** What words cite; null where it is nothing. */
  readonly find: (words: string) => Promise<Found>;
  readonly onPlan: (plan: Plan) => void;
  readonly onBegin: () => void;
  readonly onClose: () => void;
};

/** 开始会议: its title, its day, and what is talked about. */
export function MeetingDialog({ plan, there, read, bookmarks, find, onPlan, onBegin, onClose }: Props) {
  const { title, date, agenda } = plan;
  const add = (items: readonly Anchor[]) => onPlan({ ...plan, agenda: withItems(agenda, items) });
  return (
    <Dialog open onClose={onClose} className="dialog meeting" backdrop={<div className="backdrop" />}>
      <DialogHeading>{there ? words.edit : words.begin}</DialogHeading>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (there) onClose();
          else onBegin();
        }}
      >
        <div className="what">
          <label>
            {words.title}
            <input
              type="text"
              value={title}
              maxLength={200}
              placeholder={words.titleHint}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => onPlan({ ...plan, title: event.target.value })}
            />
          </label>
          <label>
            {words.date}
            <input
              type="date"
              value={date}
              required
              onChange={(event) => event.target.value && onPlan({ ...plan, date: event.target.value })}
            />
          </label>
        </div>
        <h2>{words.agenda}</h2>
        <AgendaEditor agenda={agenda} onAgenda={(to) => onPlan({ ...plan, agenda: to })} />
        <AgendaSources agenda={agenda} read={read} bookmarks={bookmarks} find={find} onAdd={add} />
        <footer>
          {!there && <DialogDismiss>{words.cancel}</DialogDismiss>}
          <button type="submit" className="primary">
            {there ? words.done : words.start}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
