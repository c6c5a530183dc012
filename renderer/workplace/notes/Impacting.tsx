import { lazy, Suspense } from "react";
import type { Shell } from "../../core/shell.ts";
import { ImpactNotice } from "../../impact/ImpactNotice.tsx";
import { PlacingBar } from "../../impact/PlacingBar.tsx";
import type { Library } from "../../library/library.ts";
import { messages } from "../../messages/zh-cn.ts";
import { Said } from "../../ui/Said.tsx";
import type { Impacting } from "./impacting.ts";

const words = messages.impact;

const ImpactReport = lazy(() =>
  import("../ImpactReport.tsx").then((module) => ({ default: module.ImpactReport })),
);

type Props = {
  readonly impacting: Impacting;
  readonly shell: Shell;
  /** The report lies over the window. */
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onClose: () => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly library: Library;
  /** Opens a set, and what became of its articles. */
  readonly onSet: (set: string) => void;
};

/** The notice that places were looked for anew, and the report over the window. */
export function ImpactOver({ impacting, shell, shown, onShow, onClose, onOpen, library, onSet }: Props) {
  const { impact, said } = impacting;
  return (
    <div className="impacting">
      {impacting.failed && (
        <section className="impact-notice" aria-label={words.notice.name}>
          <span role="alert">{words.notice.failed}</span>
          <button type="button" onClick={impacting.dismissFailure}>
            {words.close}
          </button>
        </section>
      )}
      {impacting.announced && impact && (
        <ImpactNotice impact={impact} onOpen={onShow} onLater={impacting.later} />
      )}
      {shown && (
        <Suspense fallback={null}>
          <ImpactReport
            impacting={impacting}
            shell={shell}
            library={library}
            onClose={onClose}
            onOpen={onOpen}
            onSet={onSet}
          />
        </Suspense>
      )}
      {!shown && <Said {...said} />}
    </div>
  );
}

/** The bar above the text while a record is given another place; null where none is. */
export function placingBar({ replaced, said, put, cancel }: Impacting) {
  return replaced && <PlacingBar record={replaced} said={said.words} onPut={put} onCancel={cancel} />;
}
