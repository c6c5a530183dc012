import { messages } from "../messages/zh-cn.ts";
import type { Step } from "./Breadcrumb.tsx";

const words = messages.reading;

/** The scopes before and after the one that is read. */
export type NeighboursOf = { readonly previous: Step | null; readonly next: Step | null };

/**
 * The ways on at the end of the text, for the mouse. The keyboard has the same ways in the row above the
 * text: Tab must not throw one who reads to the end.
 */
export function Neighbours({
  previous,
  next,
  onOpen,
}: NeighboursOf & { readonly onOpen: (address: string) => void }) {
  const way = (label: string, to: Step | null, className: string) =>
    to && (
      <button type="button" tabIndex={-1} className={className} onClick={() => onOpen(to.address)}>
        <span>{label}</span>
        {to.label}
      </button>
    );
  return (
    <div className="neighbours">
      {way(words.previous, previous, "previous")}
      {way(words.next, next, "next")}
    </div>
  );
}
