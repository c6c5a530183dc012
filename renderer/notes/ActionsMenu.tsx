import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from "@ariakit/react";
import { Fragment } from "react";
import { messages } from "../messages/zh-cn.ts";

const words = messages.notes.actions;

/** One thing that can be done with what the reader wrote. */
export type NotesAction = {
  readonly name: string;
  /** What it does, in a sentence, where its name does not say all. */
  readonly hint?: string;
  readonly act: () => void;
};

type Props = { readonly actions: readonly (readonly NotesAction[])[] };

/** The menu of what can be done, in groups; nothing where nothing can be. */
export function ActionsMenu({ actions }: Props) {
  const groups = actions.filter((group) => group.length > 0);
  if (groups.length === 0) return null;
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className="plain actions" title={words.hint}>
        {words.menu} ▾
      </MenuButton>
      <Menu className="menu" gutter={4} aria-label={words.name}>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index > 0 && <MenuSeparator />}
            {group.map(({ name, hint, act }) => (
              <MenuItem key={name} className="menu-item" title={hint} onClick={act}>
                {name}
              </MenuItem>
            ))}
          </Fragment>
        ))}
      </Menu>
    </MenuProvider>
  );
}
