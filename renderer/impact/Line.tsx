import { memo, useMemo } from "react";
import type { Affected } from "../core/own/impact.ts";
import { plainNote } from "../core/own/light-markdown.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { piecesOf } from "../ui/difference.ts";

const words = messages.impact;

/** What can be done with a line of the report. */
export type LineActs = {
  readonly onOpen: (workId: string, address: string) => void;
  readonly onConfirm: (ids: readonly string[]) => void;
  readonly onDisown: (id: string) => void;
  readonly onReplace: (id: string) => void;
};

type Props = LineActs & { readonly line: Affected; readonly record: OwnRecord | undefined };

/** One record of the report: where it was, where it is, how the words differ, and what can be done about it. */
export const Line = memo(function Line({ line, record, onOpen, onConfirm, onDisown, onReplace }: Props) {
  const { id, kind, before, now, outcome, lost } = line;
  const placed = record?.kind === "annotation" || record?.kind === "bookmark" ? record : null;
  const standing = placed?.standing ?? "firm";
  const place = placed?.anchor ?? null;
  const note = (placed && plainNote(placed.note)) ?? (record?.kind === "meeting" ? record.title : "");
  const name = now?.citation ?? before.citation;
  return (
    <li>
      <p className="places">
        <span className="kind">{words.kinds[kind]}</span>
        <b>{before.citation}</b>
        {now && now.citation !== before.citation && <b> → {now.citation}</b>}
      </p>
      <Difference before={before.words} now={now?.words ?? null} />
      {outcome === "gone" && lost[1] > 1 && <p className="lost">{words.lost(...lost)}</p>}
      {note !== "" && <p className="note">{note}</p>}
      <p className="acts">
        {!record && <span>{words.removed}</span>}
        {record && standing !== "gone" && (place ?? now) && (
          <button
            type="button"
            aria-label={`${words.open}：${name}`}
            onClick={() => {
              const at = place ?? now;
              if (at) onOpen(at.workId, place?.passages[0]?.address ?? at.address);
            }}
          >
            {words.open}
          </button>
        )}
        {placed && standing === "changed" && (
          <>
            <button type="button" aria-label={`${words.confirm}：${name}`} onClick={() => onConfirm([id])}>
              {words.confirm}
            </button>
            <button type="button" aria-label={`${words.disown}：${name}`} onClick={() => onDisown(id)}>
              {words.disown}
            </button>
          </>
        )}
        {placed && standing !== "firm" && (
          <button type="button" aria-label={`${words.replace}：${name}`} onClick={() => onReplace(id)}>
            {words.replace}
          </button>
        )}
        {placed && outcome !== "unchanged" && outcome !== "moved" && standing === "firm" && (
          <span>✓ {words.confirmed}</span>
        )}
        {placed && outcome !== "gone" && standing === "gone" && <span>{words.disowned}</span>}
      </p>
    </li>
  );
});

/** Words as they were and as they are; where they are the same, once. */
function Difference({ before, now }: { readonly before: string; readonly now: string | null }) {
  const pieces = useMemo(() => (now === null ? [] : piecesOf(before, now)), [before, now]);
  if (now === null || now === before) return <blockquote>{before}</blockquote>;
  let at = 0;
  return (
    <blockquote>
      {pieces.map((piece) => {
        const key = at;
        at += piece.words.length;
        if (piece.in === "before") return <del key={key}>{piece.words}</del>;
        return piece.in === "after" ? <ins key={key}>{piece.words}</ins> : piece.words;
      })}
    </blockquote>
  );
}
