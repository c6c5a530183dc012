import { useEffect, useMemo, useState } from "react";
import type { Shell, ShellDescription } from "../core/shell.ts";
import type { Begun } from "../find/Box.tsx";
import type { ReadBundle } from "../library/install.ts";
import type { Started } from "../library/start.ts";
import type { IndexState, Search } from "../search/client.ts";
import { colourNames } from "../ui/colours.ts";
import { useAnnounced } from "./announced.ts";
import type { DialogName } from "./Dialogs.tsx";
import { useDeskActs } from "./desk-acts.ts";
import { useDeskDoings } from "./desk-doings.ts";
import { useDeskReach } from "./desk-reach.ts";
import { useDeskReading } from "./desk-reading.ts";
import { useDeskSession } from "./desk-session.ts";
import { useFound } from "./reading/found.ts";
import { collectHits } from "./sets/collect-hits.ts";
import { useSettings } from "./settings.ts";

/** What the window is about: what is open and in focus, and all that can be done with it. */
export function useDesk(started: Started, search: Search, shell: Shell, read: ReadBundle) {
  const { own, notes, shortfall } = started;
  const open = useDeskSession(started, shell);
  const { session, front, asked, act } = open;
  const reach = useDeskReach(open);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [description, setDescription] = useState<ShellDescription | null>(null);
  const [index, setIndex] = useState<IndexState | null>(null);
  const [begun, setBegun] = useState<Begun>({ question: "", caret: 0, count: 0 });
  const { looks, ...chosen } = useSettings(own, started.settings, reach.refs, dialog === "project");
  const { settings } = chosen;
  const names = useMemo(() => colourNames(settings.colours), [settings.colours]);
  const reading = useDeskReading(open, reach);
  const { openPlace, openTitle } = reading;
  const acts = useDeskActs({
    started,
    shell,
    search,
    read,
    open,
    reach,
    reading,
    author: settings.author,
    names,
    dialog,
    setDialog,
  });
  const found = useFound({
    search,
    session,
    front,
    open: openTitle,
    asked,
    ranked: index?.phase === "ready",
    openHit: (hit, how) => openPlace(hit.workId, hit.address, { hit, how }),
    onHit: (hit) => act({ do: "look", to: { hit } }),
  });
  const commands = useDeskDoings({
    shell,
    open,
    reach,
    reading,
    acts,
    looks,
    theme: settings.theme,
    step: found.step,
    dialog,
    setDialog,
  });
  useEffect(() => search.onIndex(setIndex), [search]);
  useEffect(() => void shell.describe().then(setDescription), [shell]);
  const expanded = useMemo(() => new Set(session.expanded), [session.expanded]);
  const announced = useAnnounced(session);
  return {
    ...open,
    ...reach,
    ...chosen,
    ...reading,
    ...acts,
    ...found,
    ...commands,
    announced,
    begun,
    collectAll: () => void collectHits(found.results, acts.sets),
    description,
    dialog,
    expanded,
    index,
    names,
    notes,
    read,
    search,
    setBegun,
    setDialog,
    shell,
    shortfall,
  };
}

/** All that the parts of the window are given of it. */
export type Desk = ReturnType<typeof useDesk>;
