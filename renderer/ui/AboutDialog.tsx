import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { ShellDescription } from "../core/shell.ts";
import type { InstalledWork } from "../library/database.ts";
import { checkup } from "../messages/checkup.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.about;

type Props = {
  readonly open: boolean;
  readonly works: readonly InstalledWork[];
  readonly description: ShellDescription | null;
  readonly onCheckup: () => void;
  readonly onClose: () => void;
};

/** Came with the program, and not after it. */
const isBundled = ({ collection }: InstalledWork): boolean => collection === undefined;

/** What this program is, what runs it, and what it carries with what is known of each text. */
export function AboutDialog({ open, works, description, onCheckup, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} className="dialog" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <p>{words.lead}</p>
      {description && (
        <p className="remark">
          {words.version} {description.version} · {words.runtime} {description.runtime}
          {description.trial && `（${messages.status.trial}）`}
        </p>
      )}
      <h2>{words.works}</h2>
      <ul>
        {works.filter(isBundled).map(({ id, work }) => (
          <li key={id}>
            <strong>{work.title}</strong>
            <br />
            {work.provenance}
            {work.doubt && <em>{work.doubt}</em>}
          </li>
        ))}
      </ul>
      {works.some((each) => !isBundled(each)) && (
        <details>
          <summary>{words.others(works.filter((each) => !isBundled(each)).length)}</summary>
          <ul>
            {works.flatMap((each) =>
              isBundled(each)
                ? []
                : [
                    <li key={each.id}>
                      {each.work.title}
                      <span className="remark"> {each.work.provenance}</span>
                    </li>,
                  ],
            )}
          </ul>
        </details>
      )}
      <div className="answers">
        <button type="button" onClick={onCheckup}>
          {checkup.open}
        </button>
        <DialogDismiss className="primary">{words.close}</DialogDismiss>
      </div>
    </Dialog>
  );
}
