import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import { type Annotation, colours, type Meeting, states } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import type { Edit } from "./note-edit.ts";
import { TagsPopover } from "./TagsPopover.tsx";

const words = messages.notes.bulk;

type Props = {
  readonly chosen: readonly Annotation[];
  readonly colours: ColourNames;
  readonly meetings: readonly Meeting[];
  /** Every tag that is in use, the most frequent first. */
  readonly tags: readonly string[];
  readonly onEdit: (edit: Edit) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
};

/** What can be done at one stroke with all that is chosen; it can be undone as one. */
export function BulkBar({ chosen, colours: names, meetings, tags, onEdit, onDelete, onClear }: Props) {
  const allPrivate = chosen.every((each) => each.private);
  return (
    <div className="bulk" role="toolbar" aria-label={words.name}>
      <span className="count">{words.chosen(chosen.length)}</span>
      <Choices name={words.colour}>
        {colours.map((colour) => (
          <MenuItem key={colour} className="menu-item" onClick={() => onEdit({ set: "colour", colour })}>
            <ColourSign colour={colour} name="" /> {names[colour]}
          </MenuItem>
        ))}
      </Choices>
      <Choices name={words.state}>
        {states.map((state) => (
          <MenuItem key={state} className="menu-item" onClick={() => onEdit({ set: "state", state })}>
            {messages.own.states[state]}
          </MenuItem>
        ))}
      </Choices>
      <TagsPopover chosen={chosen} tags={tags} onEdit={onEdit} />
      {meetings.length > 0 && (
        <Choices name={words.meeting}>
          {meetings.map(({ id, title, date }) => (
            <MenuItem key={id} className="menu-item" onClick={() => onEdit({ set: "meeting", meeting: id })}>
              {title} {date}
            </MenuItem>
          ))}
          <MenuItem className="menu-item" onClick={() => onEdit({ set: "meeting", meeting: null })}>
            {words.noMeeting}
          </MenuItem>
        </Choices>
      )}
      <button
        type="button"
        title={allPrivate ? words.openHint : words.privateHint}
        onClick={() => onEdit({ set: "private", private: !allPrivate })}
      >
        {allPrivate ? words.open : words.private}
      </button>
      <button type="button" title={words.deleteHint} onClick={onDelete}>
        {words.delete}
      </button>
      <button type="button" className="plain" title={words.clearHint} onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}

function Choices({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <MenuProvider placement="top-start">
      <MenuButton>{name} ▾</MenuButton>
      <Menu className="menu" gutter={4} aria-label={name}>
        {children}
      </Menu>
    </MenuProvider>
  );
}
