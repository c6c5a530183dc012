import { useEffect, useMemo, useState } from "react";
import type { PrintJob } from "../core/shell.ts";
import { outputs as words } from "../messages/outputs.ts";
import type { Paper } from "./page.ts";
import type { VolumeWay } from "./VolumesDialog.tsx";
import { paperOfVolume, volumesOfPaper } from "./volumes.ts";
import type { Ways } from "./ways.ts";

type Done = ReadonlyMap<VolumeWay, ReadonlySet<number>>;
const nothing: Done = new Map();

/** How a paper goes out: at once, or where it is too long for that, in volumes of which the reader chooses one. */
export type GoingOut = ReturnType<typeof useGoingOut>;

/** Sends a finished paper out by one of its ways; null while it is not finished. */
export function useGoingOut(ways: Ways, paper: Paper | null) {
  const volumes = useMemo(() => (paper ? volumesOfPaper(paper) : []), [paper]);
  /** For which way it is asked which volume is meant. */
  const [asked, setAsked] = useState<VolumeWay | null>(null);
  /** What waits for a printer to be chosen. */
  const [straight, setStraight] = useState<{ readonly paper: Paper; readonly at: number } | null>(null);
  const [done, setDone] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper has other volumes
  useEffect(() => {
    setDone(nothing);
    setAsked(null);
    setStraight(null);
  }, [paper]);

  /** What is done is told in the list, which comes back for the next. */
  const after = (way: VolumeWay, at: number) => (went: boolean) => {
    if (!went || volumes.length < 2) return;
    setDone((before) => new Map([...before, [way, new Set([...(before.get(way) ?? []), at])]]));
    setAsked(way);
  };
  const send = (way: VolumeWay, part: Paper, at: number) => {
    const volume = volumes.length > 1 ? words.volumes.called(at + 1, volumes.length) : "";
    if (way === "straight") setStraight({ paper: part, at });
    else void (way === "pdf" ? ways.pdf(part, volume) : ways.print(part)).then(after(way, at));
  };
  return {
    volumes,
    asked,
    straight,
    done: (way: VolumeWay) => done.get(way) ?? new Set<number>(),
    start: (way: VolumeWay) => {
      if (!paper || ways.outgoing) return;
      if (volumes.length > 1) setAsked(way);
      else send(way, paper, 0);
    },
    choose: (at: number) => {
      const volume = volumes[at];
      if (!paper || !volume || !asked) return;
      setAsked(null);
      send(asked, paperOfVolume(paper, volume), at);
    },
    printOn: (job: PrintJob) => {
      if (!straight) return;
      setStraight(null);
      void ways.print(straight.paper, job).then(after("straight", straight.at));
    },
    giveUp: () => {
      setAsked(null);
      setStraight(null);
    },
  };
}
