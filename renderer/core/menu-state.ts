import { type Command, commandNames } from "./commands.ts";

/** What the menu of the desktop program is told of the page. */
export type MenuState = {
  /** Commands that could do nothing now. */
  readonly idle: readonly Command[];
  /** Commands of what is on: the panels that are there, the theme. */
  readonly on: readonly Command[];
  /** What was read lately, as it is called; the last first. */
  readonly recent: readonly string[];
};

/** How much of what was read lately stands in the menu, and how long a title may be there. */
const listed = 10;
const longest = 200;

export const noMenuState: MenuState = { idle: [], on: [], recent: [] };

/** The state of a menu that came from elsewhere, proven to be one; null where it is none. */
export function asMenuState(value: unknown): MenuState | null {
  const { idle, on, recent } = (value ?? {}) as Partial<Record<keyof MenuState, unknown>>;
  const whole =
    isList(idle, commandNames.length, isCommand) &&
    isList(on, commandNames.length, isCommand) &&
    isList(recent, listed, (each) => typeof each === "string" && each.length <= longest);
  return whole ? ({ idle, on, recent } as MenuState) : null;
}

/** Texts as they can stand in a menu, with the works they are in. */
export const recentInMenu = (
  texts: readonly { readonly title: string; readonly work: string }[],
): readonly string[] =>
  texts.slice(0, listed).map(({ title, work }) => [short(title), short(work)].filter(Boolean).join("　"));

const short = (name: string): string => (name.length > 36 ? `${name.slice(0, 35)}…` : name);

const isCommand = (value: unknown) => (commandNames as readonly unknown[]).includes(value);

const isList = (value: unknown, most: number, is: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(is);
