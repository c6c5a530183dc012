import { ComboboxGroup, ComboboxGroupLabel, ComboboxItem } from "@ariakit/react";
import { type Command, nameOfCommand, rowOf } from "../core/commands.ts";
import { messages } from "../messages/zh-cn.ts";
import { printedKey } from "../ui/keys.ts";

type Props = {
  readonly commands: readonly Command[];
  readonly onCommand: (command: Command) => void;
};

/** Commands that the question names, below whatever was found; they stay in view there. */
export function Commands({ commands, onCommand }: Props) {
  return (
    <ComboboxGroup className="found-group commands">
      <ComboboxGroupLabel>{messages.box.commands}</ComboboxGroupLabel>
      {commands.map((command) => (
        <ComboboxItem
          key={command}
          className="answer"
          setValueOnClick={false}
          hideOnClick
          onClick={() => onCommand(command)}
        >
          <span className="what">{nameOfCommand(command)}</span>
          <span className="where">{(rowOf(command).keys ?? []).map(printedKey).join("　")}</span>
        </ComboboxItem>
      ))}
    </ComboboxGroup>
  );
}
