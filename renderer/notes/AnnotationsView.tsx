import { type RefObject, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Annotation } from "../core/own/records.ts";
import type { InstalledWork } from "../library/database.ts";
import type { Noting } from "../library/noting.ts";
import type { Change, OwnState } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { useChoosing } from "../ui/choosing.ts";
import type { ColourNames } from "../ui/colours.ts";
import type { How } from "../ui/how.ts";
import { BulkBar } from "./BulkBar.tsx";
import { labelling } from "./filter-labels.ts";
import { useListing } from "./listing.ts";
import { NamedFilters } from "./NamedFilters.tsx";
import { NoteChips } from "./NoteChips.tsx";
import { type Here, NoteFilters } from "./NoteFilters.tsx";
import { NoteList } from "./NoteList.tsx";
import { isOnPlace, type NoteAct, NoteMenu } from "./NoteMenu.tsx";
import { NotesHead } from "./NotesHead.tsx";
import { NothingListed } from "./NothingListed.tsx";
import { edited } from "./note-edit.ts";
import { tagsIn } from "./tags.ts";

const words = messages.notes;

/** How the rest of the window reaches into the list. */
export type NotesReach = {
  /** Those that are chosen, else all that are listed, in the order of the list: what is exported or printed. */
  readonly listed: () => readonly Annotation[];
  /** Opens the next annotation of the list, or the one before. */
  readonly step: (by: 1 | -1) => void;
};

type Props = {
  readonly own: OwnState;
  readonly works: readonly InstalledWork[];
  readonly noting: Noting;
  readonly colours: ColourNames;
  /** The name that one's own annotations are signed with. */
  readonly reader: string;
  readonly here: Here;
  /** What more can be done with one annotation. */
  readonly acts: readonly NoteAct[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly reach: RefObject<NotesReach | null>;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onOpen: (annotation: Annotation, how: How) => void;
  readonly onEdit: (annotation: Annotation) => void;
  readonly onChange: (change: Change, said: string) => void;
  readonly onSay: (said: string) => void;
  readonly onLeave: () => void;
};

/** The notebook: every annotation, to be found again, gone to, and changed many at a time. */
export function AnnotationsView(props: Props) {
  const { own, works, noting, colours, reader, here, acts, list, reach } = props;
  const { onNoting, onOpen, onEdit, onChange, onSay, onLeave } = props;
  const { annotations, meetings } = own;
  const { listed, forms, facets, settled } = useListing(annotations, works, noting, reader);
  const choosing = useChoosing(listed);
  const [menu, setMenu] = useState<Parameters<typeof NoteMenu>[0]["at"]>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const labelOf = useMemo(() => labelling(works, meetings, colours), [works, meetings, colours]);
  const workIds = useMemo(() => works.map(({ id }) => id), [works]);
  const telling = useMemo(
    () => ({
      colours,
      reader,
      workOf: (id: string) => works.find((work) => work.id === id)?.work.shortTitle,
      meetingOf: (id: string) => meetings.find((meeting) => meeting.id === id)?.title,
    }),
    [colours, reader, works, meetings],
  );
  const chosen = useMemo(
    () => (choosing.chosen.size === 0 ? [] : listed.filter(({ id }) => choosing.chosen.has(id))),
    [listed, choosing.chosen],
  );
  const choosingAny = chosen.length > 0;
  const tags = useMemo(() => (choosingAny ? tagsIn(annotations) : []), [choosingAny, annotations]);
  const narrow = (filter: Noting["filter"]) => onNoting({ filter });
  const toList = () => list.current?.focus();

  const open = (annotation: Annotation, how: How) => {
    if (!annotation.anchor) return onSay(words.list.noPlace);
    if (!isOnPlace(annotation)) return onSay(words.list.lost);
    if (how === "read" || how === "look") setCurrent(annotation.id);
    onOpen(annotation, how);
  };
  const remove = (gone: readonly Annotation[]) => {
    if (gone.length === 0) return;
    onChange(
      { why: "edit", name: words.done.remove(gone.length), remove: gone.map(({ id }) => id) },
      words.done.removed(gone.length),
    );
  };
  useImperativeHandle(reach, () => ({
    listed: () => (chosen.length > 0 ? chosen : listed),
    step(by) {
      const from = current === null ? -1 : listed.findIndex(({ id }) => id === current);
      const to = from < 0 ? choosing.active : from + by;
      const annotation = listed[to];
      if (!annotation) return;
      choosing.move(to, false);
      open(annotation, "look");
    },
  }));

  return (
    <>
      <NotesHead
        noting={noting}
        listed={listed.length}
        of={own.loaded ? annotations.length : null}
        field={field}
        onNoting={onNoting}
        onDown={toList}
        onLeave={onLeave}
      >
        <NamedFilters
          filters={own.filters}
          noting={noting}
          onNoting={onNoting}
          onChange={onChange}
          onSay={onSay}
        />
      </NotesHead>
      <NoteChips filter={noting.filter} labelOf={labelOf} onNarrow={narrow} />
      {noting.filtersShown && (
        <NoteFilters
          filter={noting.filter}
          facets={facets}
          listed={listed.length}
          here={here}
          works={workIds}
          labelOf={labelOf}
          onNarrow={narrow}
        />
      )}
      {listed.length === 0 && own.loaded && settled ? (
        <NothingListed any={annotations.length > 0} list={list} onClear={narrow} />
      ) : (
        <div className={settled ? "list-box" : "list-box stale"}>
          <NoteList
            list={list}
            listed={listed}
            forms={forms}
            choosing={choosing}
            telling={telling}
            current={current}
            onOpen={open}
            onEdit={onEdit}
            onDelete={() => remove(chosen.length > 0 ? chosen : listed.slice(choosing.active).slice(0, 1))}
            onMenu={(annotation, box) => setMenu({ annotation, box })}
            onField={() => field.current?.focus()}
            onLeave={onLeave}
          />
        </div>
      )}
      {chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          colours={colours}
          meetings={meetings}
          tags={tags}
          onEdit={(edit) => {
            const put = edited(chosen, edit);
            if (put.length === 0) return onSay(words.done.same);
            onChange({ why: "edit", name: words.done.edit(put.length), put }, words.done.edited(put.length));
          }}
          onDelete={() => {
            remove(chosen);
            toList();
          }}
          onClear={() => {
            choosing.clear();
            toList();
          }}
        />
      )}
      <NoteMenu
        at={menu}
        list={list}
        acts={acts}
        onOpen={open}
        onEdit={onEdit}
        onDelete={(annotation) => remove([annotation])}
        onClose={() => setMenu(null)}
      />
    </>
  );
}
