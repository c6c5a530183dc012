import { namedWork as words } from "../messages/named-work.ts";
import type { Named } from "../search/answer-types.ts";
import { spelledOut } from "../search/named-work.ts";
import { brief } from "./brief.ts";

type Props = { readonly named: Named; readonly onAsk: (question: string) => void };

/** Where some words of a question name a document: that it was searched alone, and the way to all; or the way to it. */
export function NamedWork({ named, onAsk }: Props) {
  const { taken, rest } = named;
  return (
    <p className="named-work">
      {taken && words.taken}
      <button type="button" className="plain" onClick={() => onAsk(askedInstead(named))}>
        {taken ? words.everywhere(brief(rest)) : onlyThere(named)}
      </button>
    </p>
  );
}

/** The question that the other way is asked with: everywhere, or only in the documents. */
export const askedInstead = ({ taken, titles, rest }: Named): string =>
  taken ? rest : spelledOut(titles, rest);

/** What the way to the documents is called. */
export const onlyThere = ({ titles, rest, total }: Named): string =>
  words.only(
    titles.map(({ title }) => title),
    brief(rest),
    total,
  );
