import type { OwnStore } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { useSaving } from "./own.ts";

const words = messages.safety;

/** When what the reader wrote was last safe on disk, or that it is on its way there. */
export function SavedState({ notes }: { readonly notes: OwnStore }) {
  const saving = useSaving(notes);
  if (saving.phase === "failed") return <strong className="saved-state">{words.failed}</strong>;
  return (
    <span className="saved-state" title={words.savedHint}>
      {saving.phase === "saving"
        ? saving.share === undefined
          ? words.saving
          : words.savingShare(Math.floor(100 * saving.share))
        : saving.at === null
          ? words.savedNothing
          : words.saved(told(saving.at))}
    </span>
  );
}

/** The time of day; of another day the date too. */
function told(at: number): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString("zh-CN", { hour12: false });
  if (then.toDateString() === new Date().toDateString()) return time;
  return `${then.toLocaleDateString("zh-CN", { year: "numeric", month: "long", day: "numeric" })} ${time}`;
}
