import { createElement, memo, type ReactNode } from "react";
import { type Block, type Chunk, isWhole } from "../core/blocks.ts";
import type { Enactment, Unit } from "../core/document.ts";
import { messages } from "../messages/zh-cn.ts";
import { TableView } from "./TableView.tsx";
import { Words } from "./Words.tsx";

const words = messages.reading;

/** A run of blocks. The browser skips its layout while it is out of view, and trusts `height` until then. */
export const ChunkView = memo(function ChunkView({ chunk, height }: { chunk: Chunk; height: number }) {
  return (
    <div className="chunk" style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {chunk.blocks.map((block) => (
        <BlockView key={block.unit.address} block={block} />
      ))}
    </div>
  );
});

function BlockView({ block: { unit, level } }: { block: Block }) {
  if (isWhole(unit)) return <UnitView unit={unit} outermost />;
  return (
    <div className={`container ${unit.type}`} data-address={unit.address} data-block="">
      {heading(unit, level)}
      {unit.enactment && <EnactmentView enactment={unit.enactment} />}
      {unit.text && (
        <p>
          <Words unit={unit} />
        </p>
      )}
    </div>
  );
}

function heading(unit: Unit, level: number): ReactNode {
  if (!unit.heading && !unit.num) return null;
  return createElement(
    `h${Math.min(level, 6)}`,
    { title: unit.inferred ? words.recovered : undefined, className: unit.inferred ? "inferred" : undefined },
    unit.num && <span className="num">{unit.num}</span>,
    unit.num && unit.heading ? "　" : "",
    unit.heading,
  );
}

/** A unit with all that is below it. `outermost` where it is a block of its own. */
function UnitView({ unit, outermost = false }: { readonly unit: Unit; readonly outermost?: boolean }) {
  const attributes = {
    className: unit.type,
    "data-address": unit.address,
    ...(outermost && { "data-block": "" }),
  };
  const below = unit.children.map((child) => <UnitView key={child.address} unit={child} />);
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
          <LeadIn unit={unit} />
        </div>
      );
    case "indexEntry":
    case "tocEntry":
      return (
        <p {...attributes}>
          <span className="headword">{[unit.num, unit.heading].filter(Boolean).join(" ")}</span>
          <span className="refs">
            {unit.references?.map(({ page, column }) => `${page}${column ?? ""}`).join("、")}
          </span>
          <Words unit={unit} />
        </p>
      );
    case "person":
    case "figure":
      return (
        <p {...attributes}>
          <Named unit={unit} />
          {unit.credit && <span className="credit">{unit.credit}</span>}
        </p>
      );
    default:
      return (
        <div {...attributes}>
          {(unit.text || unit.heading || unit.num) && (
            <p>
              <Named unit={unit} />
            </p>
          )}
          {below}
        </div>
      );
  }
}

/** Number and heading in front of the unit's own words, as printed. */
function Named({ unit }: { readonly unit: Unit }) {
  return (
    <>
      {unit.num && <span className="num">{unit.num}</span>}
      {unit.heading && <span className="headword">{unit.heading}</span>}
      {unit.heading && unit.text ? "　" : ""}
      <Words unit={unit} />
    </>
  );
}

/** An article or entry: its number or title runs into its first paragraph, as printed. */
function LeadIn({ unit }: { readonly unit: Unit }) {
  const title = (
    <span className="lead-in">
      {unit.type === "entry"
        ? `【${unit.heading ?? ""}】`
        : [unit.num, unit.heading].filter(Boolean).join("　")}
    </span>
  );
  const [first, ...rest] = unit.children;
  const runsIn = unit.text === undefined && first?.type === "paragraph" ? first : undefined;
  const others = runsIn ? rest : unit.children;
  return (
    <>
      {runsIn ? (
        <div className="paragraph" data-address={runsIn.address}>
          <p>
            {title}
            {unit.type === "entry" ? "" : "　"}
            <Words unit={runsIn} />
          </p>
          {runsIn.children.map((child) => (
            <UnitView key={child.address} unit={child} />
          ))}
        </div>
      ) : (
        <p>
          {title}
          {unit.type === "entry" ? "" : "　"}
          <Words unit={unit} />
        </p>
      )}
      {others.map((child) => (
        <UnitView key={child.address} unit={child} />
      ))}
    </>
  );
}

/** What a regulation says of its own making, as a list under its title. */
function EnactmentView({ enactment }: { readonly enactment: Enactment }) {
  const rows = (["number", "issuer", "adopted", "approved", "promulgated", "effective"] as const)
    .map((key) => [words.labels[key], shown(enactment[key])] as const)
    .filter(([, value]) => value !== undefined);
  if (enactment.amended?.length) {
    rows.push([words.labels.amended, enactment.amended.map(shown).join("、")] as never);
  }
  return (
    <>
      {enactment.truncated && <p className="remark">{words.truncated}</p>}
      {rows.length > 0 && (
        <dl className="enactment">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const shown = (value: string | undefined): string | undefined =>
  value?.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日");
