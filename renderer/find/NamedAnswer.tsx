import { ComboboxItem } from "@ariakit/react";
import { namedWork as words } from "../messages/named-work.ts";
import type { Named } from "../search/answer-types.ts";
import { brief } from "./brief.ts";
import { askedInstead, onlyThere } from "./NamedWork.tsx";

type Props = { readonly named: Named; readonly onSeeAll: (question: string) => void };

/** The row of the box that leads from a document to all, or from all to the one that was named. */
export function NamedAnswer({ named, onSeeAll }: Props) {
  return (
    <ComboboxItem
      className="answer all"
      setValueOnClick={false}
      hideOnClick
      onClick={() => onSeeAll(askedInstead(named))}
    >
      <span className="what">{named.taken ? words.everywhere(brief(named.rest)) : onlyThere(named)}</span>
    </ComboboxItem>
  );
}

/** That the rows are of the documents that were named, and not what was typed as it stands. */
export function NamedNote({ named: { titles, rest } }: { readonly named: Named }) {
  return (
    <p className="found-note">
      {words.takenIn(
        titles.map(({ title }) => title),
        brief(rest),
      )}
    </p>
  );
}
