import { checkup as words } from "../messages/checkup.ts";
import type { Line, Section } from "./line.ts";

/** The page as plain text, which any computer opens: the same words, and every sum whole. */
export function textOf(sections: readonly Section[], summary: string, time: string): string {
  const parts = sections.map(({ title, lines, many = [] }) =>
    [`【${title}】`, ...[...lines, ...many].flatMap(wordsOf)].join("\r\n"),
  );
  return `${[`兰台${words.title}`, words.at(time), summary, "", ...parts.flatMap((part) => [part, ""])].join("\r\n")}`;
}

function wordsOf({ name, value, standing, advice, whole }: Line): readonly string[] {
  const state = words.standing[standing] ? `［${words.standing[standing]}］` : "";
  return [
    `${state}${[name, value].filter(Boolean).join("：")}`,
    ...(whole ? [`　　SHA-256 ${whole}`] : []),
    ...(advice ? [`　　${advice}`] : []),
  ];
}
