import { createElement, memo, type ReactNode } from "react";
import { type Block, type Chunk, isWhole } from "../../core/blocks.ts";
import { printedTitle, type Unit } from "../../core/document.ts";
import { nameOf } from "../../core/outline.ts";
import { isLine, runInto, spaced } from "../../core/pieces.ts";
import { messages } from "../../messages/zh-cn.ts";
import { EnactmentView } from "./EnactmentView.tsx";
import type { Linked } from "./linked.ts";
import { PageReferences } from "./PageReferences.tsx";
import { TableView } from "./TableView.tsx";
import { Words } from "./Words.tsx";

const words = messages.reading;

/** Without `linked` the words lead nowhere. */
type Leading = { readonly linked?: Linked | undefined };

type ChunkProps = Leading & { readonly chunk: Chunk; readonly height: number };

/** A run of blocks. The browser skips its layout while it is out of view, and trusts `height` until then. */
export const ChunkView = memo(function ChunkView({ chunk, height, linked }: ChunkProps) {
  return (
    <div className="chunk" style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {chunk.blocks.map((block) => (
        <BlockView key={block.unit.address} block={block} linked={linked} />
      ))}
    </div>
  );
});

/** A block as it is read. */
export function BlockView({ block: { unit, level }, linked }: Leading & { readonly block: Block }) {
  if (isWhole(unit)) return <UnitView unit={unit} linked={linked} outermost />;
  return (
    <div className={`container ${unit.type}`} data-address={unit.address} data-block="">
      {heading(unit, level)}
      {unit.enactment && <EnactmentView enactment={unit.enactment} />}
      {unit.text && (
        <p data-piece="">
          <Words unit={unit} linked={linked} />
        </p>
      )}
    </div>
  );
}

function heading(unit: Unit, level: number): ReactNode {
  const title = nameOf(unit);
  if (title === "") return null;
  const recovered = unit.inferred && <Recovered />;
  return createElement(`h${Math.min(level, 6)}`, { "data-piece": "" }, title, recovered);
}

/** Beside words that are not printed at this place. */
const Recovered = () => (
  <span className="recovered" title={words.recovered}>
    {words.recoveredMark}
  </span>
);

type UnitProps = Leading & { readonly unit: Unit };

/** A unit with all that is below it. `outermost` where it is a block of its own. */
function UnitView({ unit, linked, outermost = false }: UnitProps & { readonly outermost?: boolean }) {
  const attributes = {
    className: unit.type,
    "data-address": unit.address,
    ...(outermost && { "data-block": "" }),
  };
  const below = unit.children.map((child) => <UnitView key={child.address} unit={child} linked={linked} />);
  switch (unit.type) {
    case "table":
      return (
        <div {...attributes}>
          <TableView unit={unit} />
          {below}
        </div>
      );
    case "article":
    case "entry":
      return (
        <div {...attributes}>
          <LeadIn unit={unit} linked={linked} />
        </div>
      );
    case "indexEntry":
    case "tocEntry":
      return (
        <p {...attributes}>
          <span className="headword" data-piece="">
            {printedTitle(unit)}
          </span>
          <span className="refs" data-piece="">
            <PageReferences unit={unit} linked={linked} />
          </span>
          <span data-piece="">
            <Words unit={unit} linked={linked} />
          </span>
        </p>
      );
    case "office":
      return (
        <p {...attributes}>
          <span className="headword" data-piece="">
            {unit.heading}
          </span>
          {unit.children.map((person) => (
            <span key={person.address} className="one" data-address={person.address}>
              {"　"}
              <span data-piece="">
                <Credited unit={person} linked={linked} />
              </span>
            </span>
          ))}
        </p>
      );
    case "person":
    case "figure":
      return (
        <p {...attributes} data-piece="">
          <Credited unit={unit} linked={linked} />
        </p>
      );
    case "paragraph":
      if (!unit.text || unit.children.length > 0) break;
      return (
        <p {...attributes} className={isLine(unit.text) ? "paragraph line" : "paragraph"} data-piece="">
          <Words unit={unit} linked={linked} />
        </p>
      );
    default:
  }
  return (
    <div {...attributes}>
      {(unit.text || unit.heading || unit.num) && (
        <p data-piece="">
          <Named unit={unit} linked={linked} />
        </p>
      )}
      {below}
    </div>
  );
}

/** A person with what the roster remarks, or a figure with who made it. */
function Credited({ unit, linked }: UnitProps) {
  return (
    <>
      <Named unit={unit} linked={linked} />
      {unit.credit && <span className="credit">（{unit.credit}）</span>}
    </>
  );
}

/** Number and heading in front of the unit's own words, as printed. */
function Named({ unit, linked }: UnitProps) {
  return (
    <>
      {unit.num && <span className="num">{unit.num}</span>}
      {unit.num && unit.heading && spaced.has(unit.type) ? "　" : ""}
      {unit.heading && <span className="headword">{unit.heading}</span>}
      {(unit.heading || spaced.has(unit.type)) && unit.text ? "　" : ""}
      <Words unit={unit} linked={linked} />
    </>
  );
}

/** An article or entry: its number or title runs into its first paragraph, as printed. */
function LeadIn({ unit, linked }: UnitProps) {
  const title = (
    <span className="lead-in">
      {unit.type === "entry" ? `【${unit.heading ?? ""}】` : printedTitle(unit)}
      {unit.inferred && <Recovered />}
    </span>
  );
  const runsIn = runInto(unit);
  const others = runsIn ? unit.children.slice(1) : unit.children;
  return (
    <>
      {runsIn ? (
        <div className="paragraph" data-address={runsIn.address}>
          <p data-piece="">
            {title}
            {unit.type === "entry" ? "" : "　"}
            <Words unit={runsIn} linked={linked} />
          </p>
          {runsIn.children.map((child) => (
            <UnitView key={child.address} unit={child} linked={linked} />
          ))}
        </div>
      ) : (
        <p data-piece="">
          {title}
          {unit.type === "entry" ? "" : "　"}
          <Words unit={unit} linked={linked} />
        </p>
      )}
      {others.map((child) => (
        <UnitView key={child.address} unit={child} linked={linked} />
      ))}
    </>
  );
}
