import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { type Colour, colours, type Folder } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";

const words = messages.notes.bookmarks;

type Props = {
  readonly chosen: number;
  readonly folders: readonly Folder[];
  readonly colours: ColourNames;
  readonly onMove: (folder: string | null) => void;
  readonly onColour: (colour: Colour | null) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
};

/** What can be done at one stroke with all bookmarks and folders that are chosen. */
export function BookmarkBar(props: Props) {
  const { chosen, folders, colours: names, onMove, onColour, onDelete, onClear } = props;
  return (
    <div className="bulk" role="toolbar" aria-label={words.bulk}>
      <span className="count">{words.chosen(chosen)}</span>
      <MenuProvider placement="top-start">
        <MenuButton>{words.move} ▾</MenuButton>
        <Menu className="menu" gutter={4} aria-label={words.move}>
          {folders.map(({ id, name }) => (
            <MenuItem key={id} className="menu-item" onClick={() => onMove(id)}>
              {name}
            </MenuItem>
          ))}
          <MenuItem className="menu-item" onClick={() => onMove(null)}>
            {words.outside}
          </MenuItem>
        </Menu>
      </MenuProvider>
      <MenuProvider placement="top-start">
        <MenuButton>{words.colour} ▾</MenuButton>
        <Menu className="menu" gutter={4} aria-label={words.colour}>
          {colours.map((colour) => (
            <MenuItem key={colour} className="menu-item" onClick={() => onColour(colour)}>
              {names[colour]} <ColourSign colour={colour} name="" />
            </MenuItem>
          ))}
          <MenuItem className="menu-item" onClick={() => onColour(null)}>
            {words.noColour}
          </MenuItem>
        </Menu>
      </MenuProvider>
      <button type="button" title={words.deleteHint} onClick={onDelete}>
        {words.menu.delete}
      </button>
      <button type="button" className="plain" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}
