import type { OwnStore } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { useSaving } from "../ui/own.ts";
import { Working } from "./Working.tsx";

/** How far the writing is of what was merged: where that is very much, as a share of it. */
export function Writing({ notes }: { readonly notes: OwnStore }) {
  const saving = useSaving(notes);
  const share = saving.phase === "saving" ? saving.share : undefined;
  if (share === undefined) return <p role="status">{messages.exchange.importing.merging}</p>;
  return <Working is="writing" percent={Math.floor(100 * share)} />;
}
