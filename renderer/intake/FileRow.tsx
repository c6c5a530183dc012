import { memo } from "react";
import type { IntakeFile } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import type { Remarked } from "./listing.ts";

type Props = {
  readonly file: IntakeFile;
  /** What is to be told of it. */
  readonly said: readonly Remarked[];
  readonly current: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onChoose: () => void;
};

const wordsOf = (said: readonly Remarked[]): string => said.map(({ words }) => words).join("\n");

/** A file that was read, in a line or two: whether it is taken, what it is, what is to be told of it. */
export const FileRow = memo(
  function FileRow({ file, said, current, onTick, onChoose }: Props) {
    const { name, folder, found, refused, barred, ticked } = file;
    if (refused) {
      return (
        <li className="refused">
          <strong title={folder}>{name}</strong>
          <em>{words.refusals[refused]}</em>
        </li>
      );
    }
    if (!found) return null;
    const { seed, prepared, form, encoding } = found;
    const kind = words.kinds[seed.kind];
    const of = [kind, seed.region, seed.year, words.counted(prepared.entries, prepared.characters)];
    const written = encoding ? words.encodings[encoding] : "";
    return (
      <li data-current={current || undefined}>
        <input
          type="checkbox"
          checked={ticked}
          disabled={barred}
          aria-label={seed.title}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        <button type="button" aria-pressed={current} title={name} onClick={onChoose}>
          <strong>{seed.title}</strong>
          <span>{[...of, words.forms[form], written].filter(Boolean).join(" · ")}</span>
          {said.map((each) => (
            <em key={each.words} className={each.quiet ? "edition" : undefined}>
              {each.words}
            </em>
          ))}
        </button>
      </li>
    );
  },
  (before, now) =>
    before.file === now.file && before.current === now.current && wordsOf(before.said) === wordsOf(now.said),
);
