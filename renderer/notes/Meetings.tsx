import type { RefObject } from "react";
import { messages } from "../messages/zh-cn.ts";

type Props = { readonly entry: RefObject<HTMLDivElement | null> };

/** The meetings, with what was annotated in each. */
export function Meetings({ entry }: Props) {
  return (
    <div ref={entry} className="nothing-yet" tabIndex={-1}>
      <p>{messages.notes.noMeetings}</p>
    </div>
  );
}
