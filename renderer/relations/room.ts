import { useSyncExternalStore } from "react";

/** From this width on tree, text and what stands beside it have room next to each other. */
const wide = matchMedia("(min-width: 1280px)");

const subscribe = (listener: () => void) => {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
};

/** Whether the window has room for a panel beside the text. */
export const useRoom = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
