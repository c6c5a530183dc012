import { type Command, rowOf } from "../../core/commands.ts";
import { colours } from "../../core/own/records.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { ColourNames } from "../../ui/colours.ts";
import type { How } from "../../ui/how.ts";
import { printedKey } from "../../ui/keys.ts";
import type { RowAct } from "../../ui/RowMenu.tsx";
import type { Doings } from "../commands.ts";

const words = messages.readingMenu;

/** Longer words are not looked for but read. */
const longest = 60;
/** How many of them the menu shows. */
const shown = 12;

export type ReadingUse = {
  readonly doings: Doings;
  readonly names: ColourNames;
  /** The words that are selected; "" where none are. */
  readonly selected: string;
  /** Opens what the link leads to that was pointed at; null where none was. */
  readonly follow: ((how: How) => void) | null;
  readonly hasEditions: boolean;
  readonly onSeek: (words: string) => void;
  /** Brings about that a command is about what was pointed at. */
  readonly mean: (command: Command) => void;
};

/** What can be done with what is selected in the text, or with the unit that was pointed at; in groups. */
export function readingMenu(use: ReadingUse): readonly (readonly RowAct[])[] {
  const { doings, names, selected, follow, hasEditions, onSeek, mean } = use;
  const does = (command: Command, name = rowOf(command).words): RowAct => {
    const { keys = [] } = rowOf(command);
    return {
      name,
      key: keys[0] && printedKey(keys[0]),
      act: () => {
        mean(command);
        doings[command]();
      },
    };
  };
  const leads = (name: string, how: How): RowAct => ({ name, act: () => follow?.(how) });
  const { open, openBehind, openBeside } = messages.tree.menu;
  const sought = selected.replace(/\s+/g, " ");
  const told = sought.length > shown ? `${sought.slice(0, shown)}…` : sought;
  const findable = sought !== "" && sought.length <= longest;
  return [
    follow ? [leads(open, "read"), leads(openBehind, "behind"), leads(openBeside, "beside")] : [],
    [
      ...(sought === ""
        ? []
        : [{ name: words.copy, key: words.copyKey, act: () => void document.execCommand("copy") }]),
      does("copy-quotation"),
      does("copy-citation"),
    ],
    findable
      ? [does("find", words.findHere(told)), { name: words.findEverywhere(told), act: () => onSeek(sought) }]
      : [],
    [
      does("annotate"),
      ...colours.map((colour) => does(`mark-${colour}`, messages.annotating.markAs(names[colour]))),
      does("underline"),
    ],
    [does("bookmark"), does("add-to-set")],
    [...(hasEditions ? [does("editions")] : []), does("proof"), does("project"), does("print")],
  ];
}
