import { useEffect, useState } from "react";
import type { OutlineEntry } from "../core/outline.ts";
import type { Corrections, IntakeFile } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import { WorkForm } from "./WorkForm.tsx";

/** How much of a contents and of a list of remarks is drawn. */
const most = { outline: 400, diagnostics: 100 };

type Props = {
  readonly file: IntakeFile;
  readonly onCorrect: (changes: Corrections) => void;
  readonly outlineOf: (file: IntakeFile) => Promise<readonly OutlineEntry[]>;
};

/** One of the files that were read: what is said of it, what the parser remarked, and the tree that it found. */
export function Detail({ file, onCorrect, outlineOf }: Props) {
  const [outline, setOutline] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let left = false;
    void outlineOf(file).then((read) => !left && setOutline(read));
    return () => {
      left = true;
    };
  }, [file, outlineOf]);
  const { found, refused, name } = file;
  if (refused) return <p className="remark">{words.refusals[refused]}</p>;
  if (!found) return null;
  const { diagnostics, told, work } = found.prepared;
  return (
    <>
      <p className="remark">{name}</p>
      <WorkForm work={work} told={told} onCorrect={onCorrect} />
      {(found.remarks.length > 0 || diagnostics.length > 0) && <h2>{words.remarks}</h2>}
      <ul className="remarks">
        {found.remarks.map((remark) => (
          <li key={remark.what}>{words.remark(remark)}</li>
        ))}
        {diagnostics.slice(0, most.diagnostics).map(({ line, message }) => (
          <li key={`${line} ${message}`}>{words.line(line, message)}</li>
        ))}
        {diagnostics.length > most.diagnostics && (
          <li>{words.more(diagnostics.length - most.diagnostics)}</li>
        )}
      </ul>
      <h2>{words.outline}</h2>
      {outline?.length === 0 && <p className="remark">{words.noOutline}</p>}
      <ol className="outline">
        {outline?.slice(0, most.outline).map(({ address, depth, label }) => (
          <li key={address} data-depth={Math.min(depth, 5)}>
            {label}
          </li>
        ))}
        {outline && outline.length > most.outline && <li>{words.more(outline.length - most.outline)}</li>}
      </ol>
    </>
  );
}
