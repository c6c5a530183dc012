import { type Command, commandNames, nameOfCommand, rowOf } from "../core/commands.ts";
import { fold } from "../search/fold.ts";

/** Commands that the box offers at most; it is for places first. */
const most = 3;

/** What the box does itself, or cannot do while one types in it. */
const unasked: ReadonlySet<Command> = new Set<Command>(["focus-box", "find-next", "find-previous"]);

/** The commands that a question names: those first whose name begins with it, then the others in their order. */
export function commandsNamed(question: string): readonly Command[] {
  const asked = fold(question);
  // One character is in half of all names.
  if (asked.length < 2) return [];
  const rankOf = (command: Command): number => {
    const name = fold(nameOfCommand(command));
    if (name.startsWith(asked)) return 0;
    if (name.includes(asked)) return 1;
    return rowOf(command)
      .also?.split(" ")
      .some((word) => fold(word).includes(asked))
      ? 2
      : 3;
  };
  return commandNames
    .filter((command) => !unasked.has(command))
    .map((command) => ({ command, rank: rankOf(command) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ command }) => command);
}
