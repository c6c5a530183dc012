import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import type { ArticleSet } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Tally } from "./works-now.ts";

const words = messages.sets.list;

/** What can be done with a set as a whole. */
export type SetCommands = {
  readonly onOpen: (set: ArticleSet) => void;
  readonly onRename: (set: ArticleSet, name: string) => void;
  readonly onDuplicate: (set: ArticleSet) => void;
  readonly onRemove: (set: ArticleSet) => void;
  /** More of it, in the menu. */
  readonly more: readonly { readonly name: string; readonly act: (set: ArticleSet) => void }[];
};

type Props = {
  readonly set: ArticleSet;
  readonly tally: Tally | undefined;
  readonly isLast: boolean;
  readonly commands: SetCommands;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRenaming: () => void;
};

/** One set of the list: its name, what it comes to, and what became of it. */
export function SetRow({ set, tally, isLast, commands, onStep, onRenaming }: Props) {
  const { name, purpose } = set;
  const trouble = tally ? words.troubled(tally.changed, tally.gone) : "";
  const item = (told: string, act: () => void, key?: string) => (
    <MenuItem className="menu-item" onClick={act}>
      {told}
      {key && <kbd>{key}</kbd>}
    </MenuItem>
  );
  return (
    <li>
      <button
        type="button"
        className="open"
        aria-current={isLast || undefined}
        title={words.keys}
        onClick={() => commands.onOpen(set)}
        onKeyDown={({ key, nativeEvent, ...event }) => {
          if (key === "F2") onRenaming();
          else if (key === "Delete") commands.onRemove(set);
          else if (key === "ArrowDown" && !event.altKey) onStep(1);
          else if (key === "ArrowUp" && !event.altKey) onStep(-1);
          else return;
          nativeEvent.preventDefault();
        }}
      >
        <strong>{name}</strong>
        {purpose !== "" && <span className="purpose">{purpose}</span>}
        <span className="about">
          {tally && words.count(tally.units, tally.characters)}
          {trouble !== "" && <em>{trouble}</em>}
        </span>
      </button>
      <MenuProvider placement="bottom-end">
        <MenuButton className="plain more" aria-label={words.more(name)} title={words.more(name)}>
          ⋯
        </MenuButton>
        <Menu className="menu" gutter={4} portal aria-label={words.more(name)}>
          {item(words.menu.open, () => commands.onOpen(set), words.menu.keys.open)}
          {item(words.menu.rename, onRenaming, words.menu.keys.rename)}
          {item(words.menu.duplicate, () => commands.onDuplicate(set))}
          {commands.more.map((each) => (
            <MenuItem key={each.name} className="menu-item" onClick={() => each.act(set)}>
              {each.name}
            </MenuItem>
          ))}
          {item(words.menu.remove, () => commands.onRemove(set), words.menu.keys.remove)}
        </Menu>
      </MenuProvider>
    </li>
  );
}
