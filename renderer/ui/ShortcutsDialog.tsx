import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { type CommandGroup, commandGroups, commandNames, nameOfCommand, rowOf } from "../core/commands.ts";
import { messages } from "../messages/zh-cn.ts";
import { keysOf } from "./keys.ts";

const words = messages.shortcuts;

type Row = { readonly words: string; readonly keys: readonly string[] };

type Props = {
  /** The desktop program runs the page: it has keys that a browser keeps to itself. */
  readonly desktop: boolean;
  readonly onClose: () => void;
};

/** 快捷键: every key, by what it is for. */
export function ShortcutsDialog({ desktop, onClose }: Props) {
  const groups = Object.keys(commandGroups) as CommandGroup[];
  return (
    <Dialog open onClose={onClose} className="dialog shortcuts" backdrop={<div className="backdrop" />}>
      <header>
        <DialogHeading>{words.title}</DialogHeading>
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard */}
      <div className="groups" tabIndex={0}>
        {groups.map((group) => (
          <Group key={group} name={commandGroups[group]} rows={rowsOf(group, desktop)} />
        ))}
        {words.local.map(({ name, rows }) => (
          <Group key={name} name={name} rows={rows} />
        ))}
      </div>
    </Dialog>
  );
}

const rowsOf = (group: CommandGroup, desktop: boolean): readonly Row[] =>
  commandNames
    .filter((command) => rowOf(command).group === group)
    .map((command) => ({ words: nameOfCommand(command), keys: keysOf(command, desktop) }))
    .filter(({ keys }) => keys.length > 0);

function Group({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  return (
    <section>
      <h2>{name}</h2>
      <dl>
        {rows.map((row) => (
          <div key={row.words}>
            <dt>{row.words}</dt>
            <dd>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
