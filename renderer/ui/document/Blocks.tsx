import { createElement, memo, type ReactNode } from "react";
import { type Block, type Chunk, isWhole } from "../../core/blocks.ts";
import { type Enactment, printedTitle, type Unit } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";
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

/** A block as it is read. */
export function BlockView({ block: { unit, level } }: { block: Block }) {
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
  const title = printedTitle(unit);
  if (title === "") return null;
  const recovered = unit.inferred ? { title: words.recovered, className: "inferred" } : null;
  return createElement(`h${Math.min(level, 6)}`, recovered, title);
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
          <span className="headword">{printedTitle(unit)}</span>
          <span className="refs">
            {unit.references?.map(({ page, column }) => `${page}${column ?? ""}`).join("、")}
          </span>
          <Words unit={unit} />
        </p>
      );
    case "office":
      return (
        <p {...attributes}>
          <Named unit={unit} />
          {unit.children.map((person) => (
            <span key={person.address} data-address={person.address}>
              <Credited unit={person} />
            </span>
          ))}
        </p>
      );
    case "person":
    case "figure":
      return (
        <p {...attributes}>
          <Credited unit={unit} />
        </p>
      );
    case "paragraph":
      if (!unit.text || unit.children.length > 0) break;
      return (
        <p {...attributes} className={closing.test(unit.text) ? "paragraph" : "paragraph line"}>
          <Words unit={unit} />
        </p>
      );
    default:
  }
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

/** The end of a sentence, or what leads into one: a paragraph without it is a line of a title or a signature. */
const closing = /[。！？：；”…）]$/;

/** A person with what the roster remarks, or a figure with who made it. */
function Credited({ unit }: { readonly unit: Unit }) {
  return (
    <>
      <Named unit={unit} />
      {unit.credit && <span className="credit">{unit.credit}</span>}
    </>
  );
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
      {unit.type === "entry" ? `【${unit.heading ?? ""}】` : printedTitle(unit)}
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
  const told = (["number", "issuer", "adopted", "approved", "promulgated", "effective"] as const).map(
    (key) => [words.labels[key], shown(enactment[key])] as const,
  );
  const amended = enactment.amended?.map(shown).join("、");
  const rows = [...told, [words.labels.amended, amended] as const].filter(([, value]) => value);
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
