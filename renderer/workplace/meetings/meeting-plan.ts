import { useEffect, useRef, useState } from "react";
import type { OwnDatabase } from "../../library/database.ts";
import type { Library } from "../../library/library.ts";
import { loadPlanned, savePlanned } from "../../library/planned.ts";
import { newPlan, type Plan } from "../../meetings/plan.ts";
import { atRest } from "../at-rest.ts";

/** How long a plan may rest unsaved while one types, in milliseconds. */
const restless = 300;

/**
 * The meeting that is being planned: there again when one comes back to it, also after the program was left. Calls
 * `onUnkept` where it cannot be kept.
 */
export function useMeetingPlan(own: OwnDatabase, library: Library, onUnkept: () => void) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const kept = useRef<Plan | null>(null);
  const unkept = useRef(onUnkept);
  unkept.current = onUnkept;
  useEffect(() => {
    let left = false;
    loadPlanned(own, library).then(
      (planned) => {
        if (left || !planned || kept.current) return;
        kept.current = planned;
        // What was written before it was read is newer.
        setPlan((now) => now ?? planned);
      },
      () => {},
    );
    return () => {
      left = true;
    };
  }, [own, library]);
  useEffect(() => {
    const save = () => {
      if (kept.current === plan) return;
      kept.current = plan;
      savePlanned(own, plan).catch(() => unkept.current());
    };
    return atRest(save, plan === null ? 0 : restless);
  }, [own, plan]);
  return { plan: plan ?? newPlan(new Date()), setPlan };
}
