import { type Command, commandNames, nameOfCommand, rowOf } from "../core/commands.ts";
import { fold } from "../search/fold.ts";

/** Commands that the box offers at most; it is for places first. */
const most = 3;

/** What the box does itself, or cannot do while one types in it. */
const unasked: ReadonlySet<Command> = new Set<Command>(["focus-box", "find-next", "find-previous"]);

/** Whether a question is the whole name of a command. */
export const isSaid = (question: string, command: Command): boolean =>
  fold(question).trim() ===
  fold(nameOfCommand(command))
    .replace(/(?:…|\.+)$/u, "")
    .trim();

/** The commands that a question names: the one it says in full, then those whose name begins with it, then the others in their order. */
export function commandsNamed(question: string): readonly Command[] {
  const asked = fold(question);
  // One character is in half of all names.
  if (asked.length < 2) return [];
  const rankOf = (command: Command): number => {
    const name = fold(nameOfCommand(command));
    if (isSaid(question, command)) return 0;
    if (name.startsWith(asked)) return 1;
    if (name.includes(asked)) return 2;
    return rowOf(command)
      .also?.split(" ")
      .some((word) => fold(word).includes(asked))
      ? 3
      : 4;
  };
  return commandNames
    .filter((command) => !unasked.has(command))
    .map((command) => ({ command, rank: rankOf(command) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ command }) => command);
}
