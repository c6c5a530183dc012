import { useEffect, useEffectEvent } from "react";
import { placeInHash } from "../library/tabs.ts";
import { type How, howOf } from "../ui/how.ts";

/** How a link is followed: to read there, in a tab behind, or in the other pane. */
export type Follow = (workId: string, address: string, how: How) => void;

/** Follows every link to a place of the library, wherever it stands; with Ctrl or the middle button in a tab behind, with Alt in the other pane. */
export function useFollowing(follow: Follow): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const place = placeInHash(link?.getAttribute("href") ?? "");
    if (!place || event.defaultPrevented || event.button > 1) return;
    // The page itself must not go there: the address bar follows what is opened.
    event.preventDefault();
    follow(place.workId, place.address, event.button === 1 ? "behind" : howOf(event));
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => onClick(event);
    window.addEventListener("click", listener);
    window.addEventListener("auxclick", listener);
    return () => {
      window.removeEventListener("click", listener);
      window.removeEventListener("auxclick", listener);
    };
  }, []);
}
