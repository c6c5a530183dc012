import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useId, useState } from "react";
import { checkup as words } from "../messages/checkup.ts";
import { type Line, type Section, standingOf } from "./line.ts";
import { textOf } from "./text.ts";

type Props = {
  readonly sections: readonly Section[];
  /** When it was looked at, as one says it. */
  readonly time: string;
  /** Saves a file where the reader says; false where they cancelled. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** 体检: a calm page of what is well and what is to be noticed, each with what to do. */
export function CheckupDialog({ sections, time, save, onAgain, onClose }: Props) {
  const [said, setSaid] = useState("");
  const standing = standingOf(sections);
  const summary = summaryOf(sections);
  const exported = async () => {
    // A mark at the beginning, by which old editors know the encoding.
    const bytes = new TextEncoder().encode(`\uFEFF${textOf(sections, summary, time)}`);
    const saved = await save(`${words.fileName}.txt`, bytes).catch(() => null);
    if (saved !== false) setSaid(saved ? words.exported : words.notExported);
  };
  const copy = (whole: string) =>
    void navigator.clipboard.writeText(whole).then(
      () => setSaid(words.copied),
      () => setSaid(whole),
    );
  return (
    <Dialog open onClose={onClose} className="checkup" backdrop={<div className="backdrop" />}>
      <header>
        <DialogHeading>{words.title}</DialogHeading>
        <span role="status">{said}</span>
        <button type="button" onClick={onAgain}>
          {words.again}
        </button>
        <button type="button" className="primary" onClick={() => void exported()}>
          {words.export}
        </button>
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard too */}
      <section className="findings" tabIndex={0} aria-label={words.title}>
        <p className={`sum ${standing}`} aria-live="polite">
          {summary}
        </p>
        <p className="lead">{words.lead}</p>
        {sections.map((section) => (
          <SectionView key={section.title} section={section} onCopy={copy} />
        ))}
      </section>
    </Dialog>
  );
}

/** The page in one sentence. */
function summaryOf(sections: readonly Section[]): string {
  const standing = standingOf(sections);
  const lines = sections.flatMap((section) => section.lines);
  if (standing === "notice")
    return words.summary.notice(lines.filter((line) => line.standing === "notice").map(({ name }) => name));
  return standing === "looking" ? words.summary.looking : words.summary.well;
}

type SectionProps = { readonly section: Section; readonly onCopy: (whole: string) => void };

function SectionView({ section: { title, lines, many = [] }, onCopy }: SectionProps) {
  const id = useId();
  const list = title === words.glyphs.title ? words.glyphs.list : words.works.list;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl>
        {lines.map((line) => (
          <LineView key={line.name + line.value} line={line} onCopy={onCopy} />
        ))}
      </dl>
      {many.length > 0 && (
        <details open={many.length <= 8 || many.some(({ standing }) => standing === "notice")}>
          <summary>{list(many.length)}</summary>
          <dl>
            {many.map((line) => (
              <LineView key={line.name + line.value} line={line} onCopy={onCopy} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function LineView({ line, onCopy }: { readonly line: Line; readonly onCopy: (whole: string) => void }) {
  const { name, value, standing, advice, whole } = line;
  return (
    <div className={standing}>
      <dt>{name}</dt>
      <dd>
        <span className="value">{value}</span>
        {whole && (
          <button type="button" title={whole} aria-label={words.copy(name)} onClick={() => onCopy(whole)}>
            {words.copyShort}
          </button>
        )}
        {words.standing[standing] && <span className="standing">{words.standing[standing]}</span>}
        {advice && <p>{advice}</p>}
      </dd>
    </div>
  );
}
