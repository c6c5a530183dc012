import { useEffect, useMemo, useState } from "react";
import type { Library } from "../library/library.ts";
import { today } from "../library/validity.ts";

/** The day it is: looked at anew at midnight, and whenever the window comes to the front, which a laptop may sleep before. */
function useToday(): string {
  const [day, setDay] = useState(today);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day has a midnight of its own
  useEffect(() => {
    const look = () => setDay(today());
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
    const timer = setTimeout(look, midnight - now.getTime() + 1000);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [day]);
  return day;
}

/** The library as it is today: on another day its works are a list of their own, and what is said of them is said anew. */
export function useLibraryToday(library: Library): Library {
  const day = useToday();
  const first = useState(day)[0];
  return useMemo(
    () => (day === first ? library : { ...library, works: [...library.works] }),
    [library, day, first],
  );
}
