import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { messages } from "../messages/zh-cn.ts";
import { placeNear } from "./placing.ts";

type Props = {
  /** Where the words stand that it is about; null where they are out of sight. */
  readonly box: DOMRect | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small card beside the words, where the side panel is folded away. */
export function Card({ box, onClose, children }: Props) {
  const card = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const place = () =>
      placeNear(element, box ?? new DOMRect(innerWidth / 3, innerHeight / 3, 0, 0), "below");
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  useEffect(() => {
    if (!card.current?.contains(document.activeElement)) card.current?.focus();
  }, []);
  return (
    <dialog
      ref={card}
      open
      className="annotation-card"
      aria-label={messages.annotating.card}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
