import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from "@ariakit/react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ArticleSet } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { NameField } from "./NameField.tsx";
import type { Tally } from "./works-now.ts";

const words = messages.sets.editor;

/** What can be done with the set as a whole. */
export type EditorTools = {
  readonly versions: number;
  /** To the pages; null as long as there are none to show. */
  readonly onPrint: (() => void) | null;
  readonly onPaste: () => void;
  readonly onAbout: () => void;
  readonly onKeep: () => void;
  readonly onVersions: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** Not offered where it is null. */
  readonly onExport: (() => void) | null;
};

type Props = {
  readonly set: ArticleSet;
  readonly tally: Tally;
  readonly tools: EditorTools;
  /** Its name is asked at once. */
  readonly isFresh: boolean;
  readonly onBack: () => void;
  readonly onRename: (name: string) => void;
  readonly onNamed: () => void;
  readonly onHeading: () => void;
  readonly onRemark: () => void;
  readonly onRecheck: () => void;
};

/** The head of a set: its name, what it comes to, what can be done with it, and what became of its articles. */
export function EditorHead(props: Props) {
  const { set, tally, tools, onBack, onRename, onHeading, onRemark, onRecheck } = props;
  const [renaming, setRenaming] = useState(props.isFresh);
  const title = useRef<HTMLButtonElement>(null);
  const item = (name: string, act: (() => void) | null) =>
    act && (
      <MenuItem className="menu-item" onClick={act}>
        {name}
      </MenuItem>
    );
  return (
    <header className="set-head">
      <div className="way">
        <button type="button" className="plain" onClick={onBack}>
          ‹ {words.back}
        </button>
        <MenuProvider placement="bottom-end">
          <MenuButton className="plain more">{words.more} ▾</MenuButton>
          <Menu className="menu" gutter={4} portal aria-label={words.more}>
            {item(words.about, tools.onAbout)}
            {item(messages.sets.list.menu.duplicate, tools.onDuplicate)}
            <MenuSeparator />
            {item(words.keep, tools.onKeep)}
            {item(words.versions(tools.versions), tools.onVersions)}
            {item(words.export, tools.onExport)}
            <MenuSeparator />
            {item(messages.sets.list.menu.remove, tools.onRemove)}
          </Menu>
        </MenuProvider>
      </div>
      {renaming ? (
        <NameField
          name={set.name}
          onDone={(name, byKey) => {
            flushSync(() => setRenaming(false));
            if (byKey) title.current?.focus();
            props.onNamed();
            if (name !== null && name !== set.name) onRename(name);
          }}
        />
      ) : (
        <h2>
          <button
            type="button"
            ref={title}
            className="name"
            title={words.rename}
            onClick={() => setRenaming(true)}
            onKeyDown={({ key }) => key === "F2" && setRenaming(true)}
          >
            {set.name}
          </button>
        </h2>
      )}
      {set.purpose !== "" && <p className="purpose">{set.purpose}</p>}
      <p className="tally">{words.count(tally.units, tally.articles, tally.characters)}</p>
      {tally.changed + tally.gone > 0 && (
        <p className="rechecked" role="status">
          {messages.sets.recheck.told(tally.changed, tally.gone)}
          <button type="button" onClick={onRecheck}>
            {messages.sets.recheck.look}
          </button>
        </p>
      )}
      <div className="tools">
        <button type="button" title={words.headingHint} onClick={onHeading}>
          {words.heading}
        </button>
        <button type="button" title={words.remarkHint} onClick={onRemark}>
          {words.remark}
        </button>
        <button type="button" onClick={tools.onPaste}>
          {words.paste}
        </button>
        {tools.onPrint && (
          <button type="button" className="primary" title={words.printHint} onClick={tools.onPrint}>
            {words.print}
          </button>
        )}
      </div>
    </header>
  );
}
