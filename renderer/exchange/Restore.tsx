import { useId, useMemo, useState } from "react";
import type { Backup } from "../core/own/backup.ts";
import { momentOf } from "../exports/wording.ts";
import type { Read } from "../library/own/notes-blob.ts";
import { messages } from "../messages/zh-cn.ts";
import { Merge } from "./Merge.tsx";
import type { Services } from "./merging.ts";
import { Foot, Replace } from "./Replace.tsx";

const words = messages.exchange.backups;

type Props = Services & {
  readonly backup: Backup;
  readonly read: Read;
  readonly onBack: () => void;
};

/** A backup, and what bringing it back would do: merged with what is here, or in the place of all of it. */
export function Restore({ backup, read, onBack, ...services }: Props) {
  const [how, setHow] = useState<"merge" | "replace">("merge");
  const group = useId();
  const files = useMemo(() => (read.refusal === null ? [{ by: "", records: read.records }] : []), [read]);
  if (read.refusal !== null) {
    return (
      <>
        <p role="alert">{messages.exchange.refusals[read.refusal]}</p>
        <Foot onBack={onBack} />
      </>
    );
  }
  const head = (
    <>
      {!read.reading.whole && <p className="stopped">{words.damaged}</p>}
      <fieldset className="decide" aria-label={words.how.name}>
        {(["merge", "replace"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={group} checked={how === each} onChange={() => setHow(each)} />
            {words.how[each]}
          </label>
        ))}
      </fieldset>
    </>
  );
  const name = words.name(momentOf(backup.at));
  return how === "merge" ? (
    <Merge
      {...services}
      files={files}
      reason="restore"
      name={() => name}
      faulty={read.reading.faulty + read.reading.missing}
      againWords={words.back}
      onAgain={onBack}
    >
      {head}
    </Merge>
  ) : (
    <Replace {...services} read={read} files={files} name={name} onBack={onBack}>
      {head}
    </Replace>
  );
}
