import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { blocksOf } from "../core/blocks.ts";
import { messages } from "../messages/zh-cn.ts";
import { BlockView } from "../ui/document/Blocks.tsx";
import { askProof, type ReadSource } from "./ask.ts";
import { PageTurner } from "./PageTurner.tsx";
import { type Proof, type Sheet, sheetOf, unitsOn } from "./proof.ts";
import { SourceLines } from "./SourceLines.tsx";

const words = messages.proof;

/** What to check: a work, and the unit at whose page to begin. */
export type ProofPlace = { readonly workId: string; readonly title: string; readonly address: string };

type Props = { readonly place: ProofPlace; readonly read: ReadSource; readonly onClose: () => void };

/** 校读: one page of a work beside its source, so that anybody can check a place by eye. */
export function ProofDialog({ place, read, onClose }: Props) {
  const [proof, setProof] = useState<Proof | null | "failed">(null);
  useEffect(() => {
    let left = false;
    askProof(read, place.workId).then(
      (made) => !left && setProof(made ?? "failed"),
      () => !left && setProof("failed"),
    );
    return () => {
      left = true;
    };
  }, [read, place.workId]);
  return (
    <Dialog open onClose={onClose} className="proof" backdrop={false}>
      <header>
        <DialogHeading>{words.title(place.title)}</DialogHeading>
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      {proof === null && <p className="loading">{words.making}</p>}
      {proof === "failed" && <p className="loading">{words.failed}</p>}
      {proof !== null && proof !== "failed" && <Sheets proof={proof} address={place.address} />}
    </Dialog>
  );
}

function Sheets({ proof, address }: { readonly proof: Proof; readonly address: string }) {
  const [at, setAt] = useState(() => sheetOf(proof, address));
  const [marked, setMarked] = useState(proof.trace.lines.get(address) ?? null);
  const columns = useRef<HTMLDivElement>(null);
  const sheet = proof.sheets[at];
  // At first the place being read is in view; a page that is turned to is seen from its top.
  useLayoutEffect(() => {
    columns.current?.querySelector(".source-lines .marked")?.scrollIntoView({ block: "center" });
    const unit = columns.current?.querySelector(`[data-address="${CSS.escape(address)}"]`);
    unit?.scrollIntoView({ block: "center" });
  }, [address]);
  const turn = (to: number) => {
    setAt(to);
    setMarked(null);
    for (const column of columns.current?.children ?? []) column.scrollTop = 0;
  };
  if (!sheet) return null;
  return (
    <>
      <PageTurner sheets={proof.sheets} at={at} onTurn={turn}>
        <span className="remark">{words.lines(sheet.from, sheet.to)}</span>
        <span className="remark account">{words.account(proof.trace.account)}</span>
      </PageTurner>
      <div className="columns" ref={columns}>
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: both columns are scrolled by keyboard too */}
        <section tabIndex={0} aria-label={words.source}>
          <SourceLines proof={proof} sheet={sheet} marked={marked} />
        </section>
        <section tabIndex={0} aria-label={words.parsed}>
          <Parsed proof={proof} sheet={sheet} onMark={setMarked} />
        </section>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      </div>
    </>
  );
}

type ParsedProps = {
  readonly proof: Proof;
  readonly sheet: Sheet;
  readonly onMark: (lines: readonly [number, number]) => void;
};

/** What the parser made of the page. Pointing at a unit marks the lines it is made of. */
function Parsed({ proof, sheet, onMark }: ParsedProps) {
  const blocks = useMemo(() => blocksOf(unitsOn(proof, sheet), 2), [proof, sheet]);
  const mark = (element: EventTarget) => {
    const address =
      element instanceof Element && element.closest<HTMLElement>("[data-address]")?.dataset.address;
    const lines = address ? proof.trace.lines.get(address) : undefined;
    if (lines) onMark(lines);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only marks; the lines are told in words beside each unit
    // biome-ignore lint/a11y/useKeyWithMouseEvents: as above
    <div className="text" onMouseOver={(event) => mark(event.target)}>
      {blocks.map((block) => {
        const lines = proof.trace.lines.get(block.unit.address);
        return (
          <div key={block.unit.address} className="made">
            {lines && <p className="made-of">{words.lines(lines[0], lines[1])}</p>}
            <BlockView block={block} />
          </div>
        );
      })}
    </div>
  );
}
