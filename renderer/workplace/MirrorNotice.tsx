import { useSyncExternalStore } from "react";
import type { Mirror } from "../library/collected/mirror.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.mirror;

/** Says what was found again of what was brought in, and where it could not be kept beside the database. */
export function MirrorNotice({ mirror }: { readonly mirror: Mirror | null }) {
  return mirror && <Told mirror={mirror} />;
}

function Told({ mirror }: { readonly mirror: Mirror }) {
  const told = useSyncExternalStore(mirror.subscribe, mirror.told);
  if (!told) return null;
  const { works, lost, postponed, resting, unlisted, failure } = told;
  return (
    <p role="status">
      <span>
        {works > 0 && words.restored(works)}
        {lost.length > 0 && words.lost(lost)}
        {postponed > 0 && words.postponed(postponed)}
        {resting && words.resting}
        {unlisted && words.unlisted}
        {failure !== null && words.failed(failure)}
      </span>
      <button type="button" onClick={mirror.acknowledge}>
        {words.acknowledge}
      </button>
    </p>
  );
}
