import { type ReactNode, useState } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Sheet } from "./proof.ts";

const words = messages.proof;

type Props = {
  readonly sheets: readonly Sheet[];
  readonly at: number;
  readonly onTurn: (to: number) => void;
  readonly children: ReactNode;
};

/** Turns the pages of a work, or goes to one by its printed number. */
export function PageTurner({ sheets, at, onTurn, children }: Props) {
  const numberOf = (sheet: number): number => sheets[sheet]?.page ?? sheet + 1;
  const [typed, setTyped] = useState<string | null>(null);
  const paged = sheets[at]?.page !== undefined;
  const go = (to: number) => {
    setTyped(null);
    if (sheets[to] && to !== at) onTurn(to);
  };
  return (
    <nav className="turn" aria-label={words.pages}>
      <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {paged ? words.previousPage : words.previousSheet}
      </button>
      <label>
        {paged ? words.page : words.sheet}
        <input
          inputMode="numeric"
          value={typed ?? numberOf(at)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            const asked = Number(event.currentTarget.value);
            go(sheets.findIndex((_, sheet) => numberOf(sheet) === asked));
          }}
        />
      </label>
      <span className="remark">{words.range(numberOf(0), numberOf(sheets.length - 1))}</span>
      <button type="button" disabled={at === sheets.length - 1} onClick={() => go(at + 1)}>
        {paged ? words.nextPage : words.nextSheet}
      </button>
      {children}
    </nav>
  );
}
