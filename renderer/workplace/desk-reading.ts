import { useMemo } from "react";
import { editionsOf } from "../editions/editions.ts";
import { relationsOf } from "../library/relations.ts";
import { useFollowing } from "../relations/following.ts";
import { useUnitInFocus } from "../relations/in-focus.ts";
import { useRoom } from "../relations/room.ts";
import type { DeskReach } from "./desk-reach.ts";
import type { DeskSession } from "./desk-session.ts";
import { useNotedHere } from "./notes/noted-here.ts";
import { useOpening } from "./reading/opening.ts";
import { useReadingPlace } from "./reading/reading-place.ts";
import { recentPlaces } from "./reading/recent-places.ts";

/** The text that is read: the unit in focus, what stands about it, and how another place is opened. */
export function useDeskReading(open: DeskSession, { panel }: DeskReach) {
  const { library, session, front, asked, act } = open;
  const { openPlace, misplaced } = useOpening(library, panel, act);
  const relations = useMemo(() => relationsOf(library), [library]);
  useFollowing((workId, address, how) => openPlace(workId, address, { how }));
  const inFocus = useUnitInFocus(panel, front, asked);
  const notedHere = useNotedHere(library, front, inFocus);
  const room = useRoom();
  const openTitle = useMemo(
    () => (front ? { workId: front.workId, address: front.scope, title: front.title } : null),
    [front],
  );
  const [frontWork, frontScope] = [front?.workId, front?.scope];
  const editions = useMemo(
    () =>
      frontWork === undefined
        ? []
        : editionsOf(library.works, { workId: frontWork, address: frontScope ?? "" }),
    [library, frontWork, frontScope],
  );
  const work = useMemo(() => library.works.find(({ id }) => id === frontWork), [library, frontWork]);
  const { path } = useReadingPlace(front, work);
  const recent = useMemo(() => recentPlaces(session, library), [session, library]);
  const besideShown = session.besideShown ?? (room && session.panes.length < 2);
  return {
    besideShown,
    editions,
    inFocus,
    misplaced,
    notedHere,
    openPlace,
    openTitle,
    path,
    recent,
    relations,
  };
}

/** What is read, and what is about it. */
export type DeskReading = ReturnType<typeof useDeskReading>;
