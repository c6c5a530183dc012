import { useRef, useState } from "react";
import { outputs as words } from "../messages/outputs.ts";

/** What is under way, and how far it is: pages, or null where that cannot be told; and whether it can be stopped. */
export type Outgoing = {
  readonly done: number | null;
  readonly of: number;
  readonly stoppable: boolean;
  /** How long making ready what is now made took, in milliseconds; 0 before that is done. */
  readonly ready: number;
};

/** How often it is told how far something is, in milliseconds: all that is shown is looked through each time. */
const often = 200;

/** What a way out may do while it is under way. */
export type Course = {
  readonly signal: AbortSignal;
  readonly onPages: (done: number) => void;
  /** It is done for all pages; from here on it cannot be told how far it is; nor can it be stopped, unless that is said. */
  readonly onLast: (stoppable?: boolean) => void;
};

/**
 * One way out of a paper at a time, told from beginning to end: what it says when it is done, nothing where the reader
 * changed their mind, a sentence where it fails. The paper itself is never touched. `send` tells whether it was done.
 */
export function useOutgoing() {
  const [outgoing, setOutgoing] = useState<Outgoing | null>(null);
  const [said, setSaid] = useState("");
  const stopping = useRef<AbortController | null>(null);
  const send = async (of: number, way: (course: Course) => Promise<string>): Promise<boolean> => {
    if (stopping.current) return false;
    const controller = new AbortController();
    stopping.current = controller;
    setSaid("");
    const began = performance.now();
    let told = began;
    setOutgoing({ done: 0, of, stoppable: true, ready: 0 });
    const course: Course = {
      signal: controller.signal,
      onPages: (done) => {
        if (performance.now() - told < often) return;
        told = performance.now();
        setOutgoing({ done, of, stoppable: true, ready: 0 });
      },
      onLast: (stoppable = false) =>
        setOutgoing({ done: null, of, stoppable, ready: performance.now() - began }),
    };
    try {
      const done = await way(course);
      setSaid(done);
      return done !== "";
    } catch (error) {
      // Every sentence of the shell is one for the reader; whatever else may be thrown is not.
      const told =
        error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : words.failed;
      setSaid(controller.signal.aborted ? words.stopped : told);
      if (told === words.failed && !controller.signal.aborted) reportError(error);
      return false;
    } finally {
      stopping.current = null;
      setOutgoing(null);
    }
  };
  return { outgoing, said, send, stop: () => stopping.current?.abort() };
}
