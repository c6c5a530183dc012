import type { Recent } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { RecentList, type RecentPlace } from "./RecentPlaces.tsx";

const words = messages.empty;
/** How many texts are offered; all of them are behind 最近读过 while something is open. */
const offered = 6;

type Props = { readonly recent: readonly RecentPlace[]; readonly onRecent: (recent: Recent) => void };

/** What one could do where nothing is open: go on reading, or begin. */
export function Empty({ recent, onRecent }: Props) {
  return (
    <section className="empty">
      {recent.length > 0 && (
        <>
          <h1>{words.resume}</h1>
          <RecentList places={recent.slice(0, offered)} onOpen={onRecent} />
        </>
      )}
      {recent.length > 0 ? <h2>{words.title}</h2> : <h1>{words.title}</h1>}
      <ul>
        {words.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}
