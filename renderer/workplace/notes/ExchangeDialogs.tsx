import { lazy, type ReactNode, Suspense } from "react";
import type { Shell } from "../../core/shell.ts";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { ColourNames } from "../../ui/colours.ts";
import type { DialogName } from "../Dialogs.tsx";
import type { Exchange } from "./exchanging.ts";

const ImportDialog = lazy(() =>
  import("../../exchange/ImportDialog.tsx").then((module) => ({ default: module.ImportDialog })),
);
const ExportDialog = lazy(() =>
  import("../../exchange/ExportDialog.tsx").then((module) => ({ default: module.ExportDialog })),
);
const BackupsDialog = lazy(() =>
  import("../../exchange/BackupsDialog.tsx").then((module) => ({ default: module.BackupsDialog })),
);
const OpinionsDialog = lazy(() =>
  import("../../exchange/OpinionsDialog.tsx").then((module) => ({ default: module.OpinionsDialog })),
);

type Props = {
  readonly shown: DialogName | null;
  readonly exchange: Exchange;
  readonly notes: OwnStore;
  readonly library: Library;
  readonly shell: Shell;
  readonly web: boolean;
  readonly author: string;
  readonly onAuthor: (author: string) => void;
  readonly colours: ColourNames;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onClose: () => void;
};

/** Whatever of exchange lies over the window: import, export, backups, the table of opinions. */
export function ExchangeDialogs(props: Props): ReactNode {
  const { shown, exchange, notes, library, shell, web, author, onAuthor, colours, onOpen, onClose } = props;
  const { backups, failure, dropped, chosen, doings } = exchange;
  const services = { notes, library, backups, onClose };
  return (
    <Suspense fallback={null}>
      {shown === "import-notes" && (
        <ImportDialog {...services} dropped={dropped} onOpinions={doings.opinions} />
      )}
      {shown === "export-notes" && <ExportDialog {...{ notes, shell, author, onAuthor, chosen, onClose }} />}
      {shown === "backups" && <BackupsDialog {...services} web={web} failure={failure} />}
      {shown === "opinions" && (
        <OpinionsDialog
          notes={notes}
          library={library}
          shell={shell}
          colours={colours}
          onOpen={onOpen}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
