import { useState } from "react";
import { dayInWords } from "../core/validity.ts";
import type { Collected } from "../library/collected/collections.ts";
import { packs as words } from "../messages/packs.ts";

type Props = {
  readonly collection: Collected;
  readonly onBack: (collection: string) => Promise<void>;
};

/** Of a pack that is installed: its version, who signed it, and going back to the version before. */
export function InstalledPack({ collection: { id, version, signed, before, removed }, onBack }: Props) {
  const [asked, setAsked] = useState(false);
  if (!signed) return null;
  const { publisher, fingerprint, date, asOf, note } = signed;
  const facts = [
    words.installed.version(version ?? ""),
    publisher,
    words.installed.date(dayInWords(date)),
    asOf && words.installed.asOf(dayInWords(asOf)),
  ];
  return (
    <div className="installed-pack">
      <p className="remark">
        {facts.filter(Boolean).join(" · ")}
        <br />
        {words.facts.fingerprint} <span className="fingerprint">{fingerprint}</span>
        {note && (
          <>
            <br />
            {note}
          </>
        )}
      </p>
      {before?.version !== undefined && removed === undefined && (
        <p>
          {asked ? (
            <>
              {words.installed.sure(before.version)}
              <button type="button" className="primary" onClick={() => void onBack(id)}>
                {words.installed.yes}
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                {words.cancel}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setAsked(true)}>
              {words.installed.back(before.version)}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
