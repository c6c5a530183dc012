import { messages } from "../messages/zh-cn.ts";
import type { Progress } from "./merging.ts";

const words = messages.exchange.working;

type Props = { readonly is: Progress["is"] | "reading" | "writing"; readonly percent: number };

/** How far it is before anything happens, and with what is being written. */
export function Working({ is, percent }: Props) {
  return (
    <p className="working">
      <progress max={100} value={percent} aria-label={words[is]} />
      <span>
        {words[is]} {percent}%
      </span>
      <span className="remark">{is === "writing" ? words.undoable : words.free}</span>
    </p>
  );
}
