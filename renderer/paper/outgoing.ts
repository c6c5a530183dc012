import { useRef, useState } from "react";
import { outputs as words } from "../messages/outputs.ts";

/** What is under way, and how far it is: pages, or null where that cannot be told; and whether it can be stopped. */
export type Outgoing = { readonly done: number | null; readonly of: number; readonly stoppable: boolean };

/** What a way out may do while it is under way. */
export type Course = {
  readonly signal: AbortSignal;
  readonly onPages: (done: number) => void;
  /** From here on it cannot be told how far it is; nor can it be stopped, unless that is said. */
  readonly onLast: (stoppable?: boolean) => void;
};

/**
 * One way out of a paper at a time, told from beginning to end: what it says when it is done, nothing where the reader
 * changed their mind, a sentence where it fails. The paper itself is never touched.
 */
export function useOutgoing() {
  const [outgoing, setOutgoing] = useState<Outgoing | null>(null);
  const [said, setSaid] = useState("");
  const stopping = useRef<AbortController | null>(null);
  const send = async (of: number, way: (course: Course) => Promise<string>): Promise<void> => {
    if (stopping.current) return;
    const controller = new AbortController();
    stopping.current = controller;
    setSaid("");
    setOutgoing({ done: 0, of, stoppable: true });
    const course: Course = {
      signal: controller.signal,
      onPages: (done) => setOutgoing({ done, of, stoppable: true }),
      onLast: (stoppable = false) => setOutgoing({ done: null, of, stoppable }),
    };
    try {
      setSaid(await way(course));
    } catch (error) {
      // Every sentence of the shell is one for the reader; whatever else may be thrown is not.
      const told =
        error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : words.failed;
      setSaid(controller.signal.aborted ? words.stopped : told);
      if (told === words.failed && !controller.signal.aborted) reportError(error);
    } finally {
      stopping.current = null;
      setOutgoing(null);
    }
  };
  return { outgoing, said, send, stop: () => stopping.current?.abort() };
}
