import { Menu, MenuButton, MenuProvider } from "@ariakit/react";
import type { Recent } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { RecentItems, type RecentPlace } from "./RecentPlaces.tsx";

const words = messages.trail;

/** The ways over the jumps of a tab, and to what was read before. */
export type TrailActions = {
  /** Null where there is nothing to go to. */
  readonly onBack: (() => void) | null;
  readonly onForward: (() => void) | null;
  readonly recent: readonly RecentPlace[];
  readonly onRecent: (recent: Recent) => void;
};

/** 后退, 前进, and 最近读过. */
export function Trail({ onBack, onForward, recent, onRecent }: TrailActions) {
  return (
    <div className="trail">
      <Way label={words.back} hint={words.backKey} sign="M10 3 5 8l5 5M5 8h9" onGo={onBack} />
      <Way label={words.forward} hint={words.forwardKey} sign="m6 3 5 5-5 5M11 8H2" onGo={onForward} />
      {recent.length > 0 && (
        <MenuProvider placement="bottom-start">
          <MenuButton className="open-recent" aria-label={words.recent} title={words.recent}>
            ▾
          </MenuButton>
          <Menu className="menu" fixed gutter={4} aria-label={words.recent}>
            <div className="menu-scroll">
              <RecentItems places={recent} onOpen={onRecent} />
            </div>
          </Menu>
        </MenuProvider>
      )}
    </div>
  );
}

type WayProps = {
  readonly label: string;
  readonly hint: string;
  readonly sign: string;
  readonly onGo: (() => void) | null;
};

const Way = ({ label, hint, sign, onGo }: WayProps) => (
  // Not disabled as such: who went back to the beginning by the button keeps the keyboard.
  <button type="button" aria-label={label} title={hint} aria-disabled={!onGo} onClick={() => onGo?.()}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={sign} />
    </svg>
  </button>
);
