import { useCallback, useEffect, useState } from "react";

/** The same function every time, which does what the latest one does: rows are not drawn anew for it. */
export function useStable<A extends readonly unknown[]>(
  action: (...given: A) => void,
): (...given: A) => void {
  const [latest] = useState({ action });
  useEffect(() => {
    latest.action = action;
  });
  return useCallback((...given: A) => latest.action(...given), [latest]);
}
