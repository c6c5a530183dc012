import { Tab, TabList, TabProvider } from "@ariakit/react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Work } from "../core/document.ts";
import { type Validity, validityNames } from "../core/validity.ts";
import type { Tab as OpenTab } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { ValidityMark } from "../ui/ValidityMark.tsx";
import { OpenTabs } from "./OpenTabs.tsx";
import { type PutTab, useTabDrag } from "./tab-drag.ts";
import { tabTitles } from "./tab-titles.ts";

const words = messages.tabs;

/** What can be done to the tabs of a row. */
export type TabActions = {
  readonly onSelect: (id: string) => void;
  readonly onClose: (ids: readonly string[]) => void;
  readonly onPut: PutTab;
  /** Null where nothing was closed. */
  readonly onReopen: (() => void) | null;
  /** Opens what is in front in the other pane too. */
  readonly onBeside: () => void;
};

type Props = TabActions & {
  /** The number of the pane whose tabs they are. */
  readonly pane: number;
  readonly tabs: readonly OpenTab[];
  readonly front: string | null;
  readonly workOf: (workId: string) => Work | undefined;
  /** 时效 of what a tab shows. */
  readonly validityOf: (tab: OpenTab) => Validity | null;
  /** What stands before the tabs. */
  readonly children?: ReactNode;
};

export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (pane: number): string => `reading-panel-${pane}`;

/** The open tabs of a pane. A tab is closed by its cross, the middle button, or the Delete key; it is dragged, or moved with Alt+Shift and the arrow keys. */
export function TabStrip({ pane, tabs, front, workOf, validityOf, children, ...actions }: Props) {
  const { onSelect, onClose, onPut } = actions;
  const ids = useMemo(() => tabs.map(({ id }) => id), [tabs]);
  const titles = useMemo(
    () => tabTitles(tabs.map(({ title, workId }) => ({ title, work: workOf(workId)?.shortTitle ?? "" }))),
    [tabs, workOf],
  );
  const doubtful = (workId: string) => workOf(workId)?.doubt !== undefined;
  const nameOf = (tab: OpenTab) => {
    const validity = validityOf(tab);
    const remarks = [
      doubtful(tab.workId) && messages.tree.untrusted,
      validity && validity.is !== "current" && validityNames[validity.is],
    ];
    return [tab.title, ...remarks].filter(Boolean).join(" ");
  };
  const drag = useTabDrag(ids, onPut);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in view also where the row is another
  useEffect(() => {
    const tab = front === null ? null : document.getElementById(tabId(front));
    tab?.scrollIntoView({ inline: "nearest" });
    // The tab that had the keyboard was closed: the next one has it, so that several can be closed in a row.
    if (document.activeElement === document.body) tab?.focus();
  }, [front, ids]);
  const strip = useRef<HTMLDivElement>(null);
  // The row may become narrower with the window.
  useEffect(() => {
    const row = strip.current;
    if (!row) return;
    const observer = new ResizeObserver(() =>
      row.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "nearest" }),
    );
    observer.observe(row);
    return () => observer.disconnect();
  }, []);
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    if (event.key === "Delete") return onClose([id]);
    const step = event.altKey ? steps[event.key] : undefined;
    if (step === undefined) return;
    // With Alt the arrow keys do not go from tab to tab: they move the tab, or go back and forward.
    event.preventDefault();
    if (event.shiftKey) onPut(id, at + step);
  };
  return (
    <div className="tab-row">
      {children}
      <TabProvider
        selectedId={front === null ? null : tabId(front)}
        setSelectedId={(id) => {
          const tab = tabs.find((each) => tabId(each.id) === id);
          if (tab) onSelect(tab.id);
        }}
      >
        <TabList
          ref={strip}
          className="tab-strip"
          aria-label={pane === 0 ? messages.names.tabs : words.beside}
          {...drag.ofRow}
        >
          {tabs.map((tab, at) => (
            <Tab
              key={tab.id}
              id={tabId(tab.id)}
              className={`tab${drag.gap === at ? " gap" : ""}${drag.gap === at + 1 && at + 1 === tabs.length ? " gap-after" : ""}`}
              aria-controls={panelId(pane)}
              aria-label={nameOf(tab)}
              aria-description={words.closeKey}
              title={`${tab.title}\n${words.keys}`}
              onAuxClick={(event) => {
                if (event.button === 1) onClose([tab.id]);
              }}
              onKeyDownCapture={(event) => onKeyDown(event, tab.id, at)}
              {...drag.ofTab(tab.id)}
            >
              <span className="title">{titles[at]}</span>
              <ValidityMark validity={validityOf(tab)} />
              {doubtful(tab.workId) && <span className="badge">{messages.tree.untrusted}</span>}
              {/* A tab may hold no control of its own: keyboards and screen readers close it with Delete. */}
              <span
                className="cross"
                aria-hidden="true"
                title={words.close(tab.title)}
                onClick={(event) => {
                  event.stopPropagation();
                  onClose([tab.id]);
                }}
              >
                ×
              </span>
            </Tab>
          ))}
        </TabList>
      </TabProvider>
      <OpenTabs tabs={tabs} front={front} {...actions} />
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
