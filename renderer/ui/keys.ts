import { type Command, commandNames, rowOf } from "../core/commands.ts";
import { messages } from "../messages/zh-cn.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Keys as the table names them, to the commands that they ask for. */
const commandOf: ReadonlyMap<string, Command> = new Map(
  commandNames.flatMap((command) => {
    const { keys = [], desktopKeys = [] } = rowOf(command);
    // In the desktop program F5 comes by way of its menu; a browser that hands Ctrl+W over means it for us.
    const ours = [...keys, ...desktopKeys.filter((key) => !/^F\d+$/.test(key))];
    return ours.map((key) => [key, command] as const);
  }),
);

/**
 * A key as the table names it. Shift counts where it makes no other sign of a key; and with +, where it tells
 * the key of the browser's own zoom from that of the number pad.
 */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): string {
  const sign = key === "？" ? "?" : key;
  const isSign = sign.length === 1 && !/[a-z\d+]/i.test(sign);
  const named = sign === "+" ? "Plus" : sign.replace(/^Arrow/, "");
  return [
    (ctrlKey || metaKey) && "Ctrl",
    altKey && "Alt",
    shiftKey && !isSign && "Shift",
    named.length === 1 ? named.toUpperCase() : named,
  ]
    .filter(Boolean)
    .join("+");
}

/** The command of a key; null for any other key. `typing`: the key would else be written into a field. */
export function commandOfKey(key: Key, typing = false): Command | null {
  // A sign without Ctrl is written where one writes.
  if (typing && key.key.length === 1 && !key.ctrlKey && !key.metaKey) return null;
  const command = commandOf.get(keyName(key)) ?? null;
  return command && typing && rowOf(command).outsideFields ? null : command;
}

/** A key as it is printed on the keyboard, in Chinese where it is a word: Alt+←, Ctrl+加号. */
export const printedKey = (key: string): string =>
  key
    .split("+")
    .map((part) => messages.keys.printed[part as keyof typeof messages.keys.printed] ?? part)
    .join("+");

/** The keys of a command as they are told; `desktop` where the desktop program runs the page. */
export function keysOf(command: Command, desktop: boolean): readonly string[] {
  const { keys = [], desktopKeys = [] } = rowOf(command);
  return [...(desktop ? desktopKeys : []), ...keys].map(printedKey);
}

/** Words with the key by which the same is asked for: 下一处（F4）. */
export function withKey(words: string, command: Command): string {
  const [key] = rowOf(command).keys ?? [];
  return key ? `${words}（${printedKey(key)}）` : words;
}
