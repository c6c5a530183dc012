import { Tab, TabList, TabProvider } from "@ariakit/react";
import { useEffect } from "react";
import type { Tab as OpenTab } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";

type Props = {
  readonly tabs: readonly OpenTab[];
  readonly front: string | null;
  readonly doubtful: (workId: string) => boolean;
  readonly onSelect: (id: string) => void;
  readonly onClose: (id: string) => void;
};

export const tabId = (id: string): string => `tab-${id}`;
export const panelId = "reading-panel";

/** The open tabs. A tab is closed by its cross, the middle button, or the Delete key. */
export function TabStrip({ tabs, front, doubtful, onSelect, onClose }: Props) {
  useEffect(() => {
    const tab = front === null ? null : document.getElementById(tabId(front));
    tab?.scrollIntoView({ inline: "nearest" });
    // The tab that had the keyboard was closed: the next one has it, so that several can be closed in a row.
    if (document.activeElement === document.body) tab?.focus();
  }, [front]);
  return (
    <TabProvider
      selectedId={front === null ? null : tabId(front)}
      setSelectedId={(id) => {
        const tab = tabs.find((each) => tabId(each.id) === id);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList className="tab-strip" aria-label={messages.names.tabs}>
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tabId(tab.id)}
            className="tab"
            aria-controls={panelId}
            aria-description={messages.tabs.closeKey}
            title={`${tab.title}\n${messages.tabs.keys}`}
            onAuxClick={(event) => {
              if (event.button === 1) onClose(tab.id);
            }}
            onKeyDown={(event) => {
              if (event.key === "Delete") onClose(tab.id);
            }}
          >
            <span className="title">{brief(tab.title)}</span>
            {doubtful(tab.workId) && <span className="badge">{messages.tree.untrusted}</span>}
            {/* A tab may hold no control of its own: keyboards and screen readers close it with Delete. */}
            <span
              className="cross"
              aria-hidden="true"
              title={messages.tabs.close(tab.title)}
              onClick={(event) => {
                event.stopPropagation();
                onClose(tab.id);
              }}
            >
              ×
            </span>
          </Tab>
        ))}
      </TabList>
    </TabProvider>
  );
}

/** A title for a narrow tab: what every notice begins and ends with says nothing. The whole is in the tooltip. */
const brief = (title: string): string => title.replace(/^关于印发(?=[《〈])/, "").replace(/的通知$/, "");
