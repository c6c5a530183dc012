import type { RefObject } from "react";
import type { Copying } from "./copying.ts";
import type { Finding } from "./finding.ts";
import type { Follower } from "./following.ts";
import type { Marker } from "./marking.ts";

/** What the commands of the window ask of finding. */
export type Finder = Pick<Finding, "open" | "step">;

/** What the commands of the window ask of copying. */
export type Copier = Omit<Copying, "said">;

/** How the window reaches into a pane. */
export type PaneRefs = {
  readonly panel: RefObject<HTMLDivElement | null>;
  /** Where the commands of finding go. */
  readonly finder: RefObject<Finder | null>;
  /** Where the commands of copying go. */
  readonly copier: RefObject<Copier | null>;
  /** Tells where what is selected, or the unit in focus, stands. */
  readonly marker: RefObject<Marker | null>;
  /** Where the other pane finds the text that is to follow it. */
  readonly follower: RefObject<Follower | null>;
};
