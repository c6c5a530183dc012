import { memo, useMemo } from "react";
import { longestWords } from "../core/own/anchor.ts";
import { isCut, type Rechecked } from "../core/sets/recheck.ts";
import { messages } from "../messages/zh-cn.ts";
import { piecesOf } from "../ui/difference.ts";

const words = messages.sets.recheck;

/** What a unit said and says, told apart: what was taken out is struck through, what was put in underlined. */
export const Difference = memo(function Difference({ rechecked }: { readonly rechecked: Rechecked }) {
  const { before, after, standing } = rechecked;
  const cut = isCut(rechecked, longestWords);
  const pieces = useMemo(
    () => piecesOf(before, cut ? after.slice(0, longestWords) : after),
    [before, after, cut],
  );
  if (standing === "gone") return <blockquote>{before}</blockquote>;
  if (before === "") return <p className="told">{words.whole}</p>;
  return (
    <blockquote>
      {pieces.map((piece, at) => {
        const Mark = piece.in === "both" ? "span" : piece.in === "before" ? "del" : "ins";
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity, and never move
        return <Mark key={at}>{piece.words}</Mark>;
      })}
      {cut && <small>{words.cut}</small>}
    </blockquote>
  );
});
