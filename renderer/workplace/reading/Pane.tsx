import { type ComponentProps, type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { editionsOf } from "../../editions/editions.ts";
import type { Library } from "../../library/library.ts";
import type { Pane as PaneState } from "../../library/session.ts";
import { frontOf } from "../../library/tabs.ts";
import { messages } from "../../messages/zh-cn.ts";
import { Reader } from "../../reader/Reader.tsx";
import { useTabIntoLinks } from "../../relations/into-links.ts";
import { useReadingPlace } from "./reading-place.ts";

type Shown = Omit<ComponentProps<typeof Reader>, "steps" | "neighbours" | "onEditions">;

type Props = Shown & {
  readonly library: Library;
  readonly pane: PaneState;
  /** One of two panes, and the one that is read in. */
  readonly paired: boolean;
  readonly focused: boolean;
  readonly share: number;
  readonly onFocus: () => void;
  readonly onEditions: () => void;
  /** What lies over the text. */
  readonly over?: ReactNode;
};

/** One pane of the reading area. Where there are two, the one that is read in shows it. */
export function Pane({ paired, focused, share, onFocus, onEditions, over, ...reader }: Props) {
  const { library, pane, number } = reader;
  const front = frontOf(pane);
  const [frontWork, frontScope] = [front?.workId, front?.scope];
  const work = library.works.find(({ id }) => id === front?.workId);
  const { path, neighbours } = useReadingPlace(front, work);
  const steps = front ? [{ address: "", label: work?.work.title ?? "" }, ...path] : [];
  const { works } = library;
  const hasEditions = useMemo(
    () =>
      frontWork !== undefined &&
      editionsOf(works, { workId: frontWork, address: frontScope ?? "" }).length > 0,
    [works, frontWork, frontScope],
  );
  useTabIntoLinks(reader.refs.panel);
  const box = useRef<HTMLElement>(null);
  const focus = useEffectEvent(onFocus);
  useEffect(() => {
    const element = box.current;
    // Heard before anything in the pane does what it does with it.
    // What is between the panes belongs to neither.
    const onUse = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest(".link-panes"))) focus();
    };
    element?.addEventListener("focusin", onUse);
    element?.addEventListener("pointerdown", onUse);
    return () => {
      element?.removeEventListener("focusin", onUse);
      element?.removeEventListener("pointerdown", onUse);
    };
  }, []);
  return (
    <section
      ref={box}
      className={`pane${paired && focused ? " focused" : ""}`}
      style={{ flexGrow: share }}
      {...(paired && { "aria-label": messages.panes.names[number], "aria-current": focused })}
    >
      <Reader
        {...reader}
        steps={steps}
        neighbours={neighbours}
        onEditions={hasEditions ? onEditions : null}
      />
      {over}
    </section>
  );
}
