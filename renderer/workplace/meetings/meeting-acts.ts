import { useState } from "react";
import { flushSync } from "react-dom";
import { itemAt } from "../../core/own/agenda.ts";
import type { Anchor } from "../../core/own/anchor.ts";
import { currentMeeting } from "../../core/own/meeting.ts";
import { type Jotted, jotted } from "../../core/own/quick-note.ts";
import type { Annotation, Meeting } from "../../core/own/records.ts";
import { type Plan, planOf } from "../../meetings/plan.ts";
import { meetings as words } from "../../messages/meetings.ts";
import { useOwnPart } from "../../ui/own.ts";
import type { Doings } from "../commands.ts";
import { useSaying } from "../saying.ts";
import { agendaFound, anchorAt } from "./agenda-found.ts";
import type { Layer, MeetingNeeds } from "./meeting-needs.ts";
import { useMeetingPlan } from "./meeting-plan.ts";

export type MeetingActs = ReturnType<typeof useMeetingActs>;

/** What is done with meetings, notes in passing, minutes and exports. */
export function useMeetingActs({
  own,
  notes,
  library,
  search,
  unitRead,
  reading,
  open,
  panel,
  onOpen,
}: MeetingNeeds) {
  const meetings = useOwnPart(notes, "meetings");
  const current = currentMeeting(meetings);
  const [layer, setLayer] = useState<Layer | null>(null);
  const [last, setLast] = useState<Anchor | null>(null);
  const at = current ? itemAt(current.agenda, last, reading) : 0;
  const [read, setRead] = useState<Anchor | null>(null);
  // What is changed while the dialog is open is undone as one.
  const [sitting, setSitting] = useState("");
  const [quick, setQuick] = useState(false);
  const { said, say } = useSaying();
  const failed = () => say(words.failed);
  const { plan, setPlan } = useMeetingPlan(own, library, failed);
  const put = (meeting: Meeting, to: Partial<Meeting>, name: string, sat?: string) =>
    void notes
      .change({ why: "meeting", name, put: [{ ...meeting, ...to }], ...(sat && { sitting: sat }) })
      .catch(failed);
  const now = () => new Date().toISOString();

  const showMinutes = (id: string) => setLayer({ sort: "minutes", id });
  const edit = (id: string | null) => {
    setRead(unitRead());
    setSitting(crypto.randomUUID());
    setLayer({ sort: "meeting", id });
  };
  const begin = () => {
    const { title, date, agenda } = plan;
    const content = {
      kind: "meeting",
      id: crypto.randomUUID(),
      title: title.trim() || words.untitled,
      date,
      agenda,
      begun: now(),
      ended: null,
    };
    notes
      .change({ why: "meeting", name: words.names.begin, put: [content as Meeting] })
      .then(() => setPlan(null), failed);
    setLayer(null);
    if (agenda[0]) goTo(agenda[0]);
  };
  const end = (meeting: Meeting) => {
    put(meeting, { ended: now() }, words.names.end);
    say(words.ended(meeting.title), { name: words.list.minutes, act: () => showMinutes(meeting.id) });
    panel.current?.focus({ preventScroll: true });
  };
  /** One meeting goes on at a time. */
  const resume = (meeting: Meeting) => {
    const over = meetings.filter((each) => each.ended === null && each.id !== meeting.id);
    const content = [...over.map((each) => ({ ...each, ended: now() })), { ...meeting, ended: null }];
    void notes.change({ why: "meeting", name: words.names.resume, put: content }).catch(failed);
  };
  const goTo = (item: Anchor) => {
    setLast(item);
    onOpen(item.workId, item.address);
  };
  const step = (by: 1 | -1) => {
    const item = current?.agenda[at + by];
    if (item) goTo(item);
  };
  const openQuick = async () => {
    if (quick) return closeQuick();
    // What is shown to a room is what is read.
    const shown = document.querySelector<HTMLElement>(".projector [data-address]")?.dataset.address;
    const tied = unitRead();
    setRead(shown !== undefined && open ? await anchorAt(library, open.workId, shown) : tied);
    setQuick(true);
  };
  const closeQuick = () => {
    flushSync(() => setQuick(false));
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  };
  const keep = async (id: string, note: Omit<Jotted, "meeting">) => {
    const content = jotted(id, { ...note, meeting: current?.id ?? null });
    await notes.change({ why: current ? "meeting" : "edit", name: words.names.note, put: [content] });
    closeQuick();
    say(words.quick.kept(new Intl.DateTimeFormat("zh-CN", { timeStyle: "medium" }).format(new Date())));
  };
  const doings = {
    meeting: () => edit(current?.id ?? null),
    "end-meeting": () => current && end(current),
    "next-item": () => step(1),
    "previous-item": () => step(-1),
    "quick-note": () => void openQuick(),
    minutes: () => {
      const meeting = current ?? meetings.toSorted((a, b) => (a.begun < b.begun ? 1 : -1))[0];
      if (meeting) showMinutes(meeting.id);
      else say(words.list.none);
    },
    "export-annotations": () => setLayer({ sort: "export", listed: null }),
  } satisfies Partial<Doings>;
  return {
    doings,
    current,
    layer,
    close: () => setLayer(null),
    plan,
    setPlan,
    /** Changes a meeting that there is. */
    replan: (meeting: Meeting, to: Plan) => put(meeting, to, words.names.change, sitting),
    planOf,
    at,
    read,
    quick,
    closeQuick,
    said,
    edit,
    begin,
    end,
    resume,
    goTo,
    keep,
    find: (typed: string) => agendaFound(library, search, open, typed),
    showMinutes,
    exportThese: (listed: readonly Annotation[]) => setLayer({ sort: "export", listed }),
    remove: (meeting: Meeting) => {
      void notes
        .change({ why: "meeting", name: words.names.remove, remove: [meeting.id] })
        .then(() => say(words.list.removed(meeting.title)), failed);
    },
  };
}
