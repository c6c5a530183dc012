import { MenuItem } from "@ariakit/react";
import type { Recent } from "../library/session.ts";
import { whenTold } from "../ui/when.ts";

/** A text that was read, with what the place in it and the work are called. */
export type RecentPlace = { readonly recent: Recent; readonly label: string; readonly work: string };

type Props = { readonly places: readonly RecentPlace[]; readonly onOpen: (recent: Recent) => void };

/** What was read, the last first, as the items of a menu. */
export function RecentItems({ places, onOpen }: Props) {
  return places.map((place) => (
    <MenuItem key={keyOf(place)} className="menu-item recent" onClick={() => onOpen(place.recent)}>
      <Told {...place} />
    </MenuItem>
  ));
}

/** The same as a list of buttons. */
export function RecentList({ places, onOpen }: Props) {
  return (
    <ul className="recent-list">
      {places.map((place) => (
        <li key={keyOf(place)}>
          <button type="button" className="recent" onClick={() => onOpen(place.recent)}>
            <Told {...place} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ recent: { workId, scope } }: RecentPlace): string => `${workId}/${scope}`;

const Told = ({ recent, label, work }: RecentPlace) => (
  <>
    <span className="label" title={recent.title}>
      {recent.title}
    </span>
    <span className="place">{[label, work].filter(Boolean).join(" · ")}</span>
    <span className="when">{whenTold(recent.when, Date.now())}</span>
  </>
);
