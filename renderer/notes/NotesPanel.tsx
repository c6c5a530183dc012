import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import { type NotesView, notesViews } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { ActionsMenu, type NotesAction } from "./ActionsMenu.tsx";

const words = messages.notes;
const widths = { min: 340, max: 760 };

type Props = {
  readonly view: NotesView;
  readonly width: number;
  /** What can be done with all of it, in groups: exports, imports. */
  readonly actions: readonly (readonly NotesAction[])[];
  readonly onView: (view: NotesView) => void;
  readonly onWidth: (width: number) => void;
  /** The view itself. */
  readonly children: ReactNode;
};

/** All that the reader wrote, in one place beside the text: annotations, bookmarks, meetings. */
export function NotesPanel({ view, width, actions, onView, onWidth, children }: Props) {
  return (
    <section className="notes" aria-label={words.region} style={{ inlineSize: width }}>
      <TabProvider
        selectedId={tabId(view)}
        setSelectedId={(id) => {
          const chosen = notesViews.find((each) => tabId(each) === id);
          if (chosen) onView(chosen);
        }}
      >
        <header>
          <TabList className="views" aria-label={words.views.name}>
            {notesViews.map((each) => (
              <Tab key={each} id={tabId(each)}>
                {words.views[each]}
              </Tab>
            ))}
          </TabList>
          <ActionsMenu actions={actions} />
        </header>
        <TabPanel className="view" tabId={tabId(view)} focusable={false}>
          {children}
        </TabPanel>
      </TabProvider>
      <Splitter label={words.resize} value={width} {...widths} onChange={onWidth} />
    </section>
  );
}

const tabId = (view: NotesView): string => `notes-${view}`;
