import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from "@ariakit/react";
import type { Tab } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import type { TabActions } from "./TabStrip.tsx";

const words = messages.tabs;

type Props = TabActions & { readonly tabs: readonly Tab[]; readonly front: string | null };

/** The list of all tabs of a pane with their whole titles, and what can be done to several at once. */
export function OpenTabs({ tabs, front, onSelect, onClose, onReopen, onBeside }: Props) {
  const ids = tabs.map(({ id }) => id);
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className="open-tabs" aria-label={words.list(tabs.length)} title={words.list(tabs.length)}>
        ▾
      </MenuButton>
      <Menu className="menu tab-list" fixed gutter={4} aria-label={words.list(tabs.length)}>
        <div className="menu-scroll">
          {tabs.map((tab) => (
            <MenuItem
              key={tab.id}
              className="menu-item"
              aria-current={tab.id === front ? "true" : undefined}
              onClick={() => onSelect(tab.id)}
            >
              <span className="mark" aria-hidden="true">
                {tab.id === front ? "●" : ""}
              </span>
              <span className="label">{tab.title}</span>
            </MenuItem>
          ))}
        </div>
        <MenuSeparator className="menu-line" />
        <MenuItem className="menu-item" onClick={onBeside}>
          <span className="label">{words.openBeside}</span>
          <kbd>Ctrl+\</kbd>
        </MenuItem>
        {tabs.length > 1 && (
          <MenuItem className="menu-item" onClick={() => onClose(ids.filter((id) => id !== front))}>
            <span className="label">{words.closeOthers}</span>
          </MenuItem>
        )}
        <MenuItem className="menu-item" onClick={() => onClose(ids)}>
          <span className="label">{words.closeAll}</span>
        </MenuItem>
        <MenuItem className="menu-item" disabled={!onReopen} onClick={() => onReopen?.()}>
          <span className="label">{words.reopen}</span>
          <kbd>Ctrl+Shift+T</kbd>
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
