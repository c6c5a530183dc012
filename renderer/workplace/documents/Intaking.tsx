import { lazy, Suspense, useSyncExternalStore } from "react";
import type { InstalledWork } from "../../library/database.ts";
import { intake as words } from "../../messages/intake.ts";
import { InstalledPack } from "../../packs/InstalledPack.tsx";
import { Said } from "../../ui/Said.tsx";
import type { DialogName } from "../Dialogs.tsx";
import type { Intaking } from "./intaking.ts";

const IntakeDialog = lazy(() =>
  import("../../intake/IntakeDialog.tsx").then((module) => ({ default: module.IntakeDialog })),
);
const CollectionsDialog = lazy(() =>
  import("../../intake/CollectionsDialog.tsx").then((module) => ({ default: module.CollectionsDialog })),
);

type Props = {
  readonly shown: DialogName | null;
  readonly intaking: Intaking;
  readonly works: readonly InstalledWork[];
  /** Goes back to the version of a pack that was there before. */
  readonly onBack: (collection: string) => Promise<void>;
  /** Shows what was taken in as a collection. */
  readonly onTaken: (collection: string) => void;
  readonly onClose: () => void;
};

/** Whatever of taking documents in lies over the window. */
export function IntakeOver({ shown, intaking, works, onBack, onTaken, onClose }: Props) {
  const { intake, collections, doings, take } = intaking;
  const { said, say } = intaking.saying;
  return (
    <Suspense fallback={null}>
      {shown === "import-documents" && (
        <IntakeDialog
          intake={intake}
          works={works}
          onFiles={take}
          onUndone={() => say(words.undone)}
          onManage={() => {
            intake.cancel();
            doings.collections();
          }}
          onTaken={onTaken}
          onClose={onClose}
        />
      )}
      {shown === "collections" && (
        <CollectionsDialog
          collections={collections}
          onSaid={say}
          about={(collection) => <InstalledPack collection={collection} onBack={onBack} />}
          onImport={doings["import-documents"]}
          onClose={onClose}
        />
      )}
      <Said {...said} />
    </Suspense>
  );
}

type StatusProps = { readonly intaking: Intaking };

/** An import that was put aside, in the status bar: how far it is, and the way back to it. */
export function IntakeStatus({ intaking: { intake, doings } }: StatusProps) {
  const { phase, done, files } = useSyncExternalStore(intake.onChange, intake.state);
  if (phase !== "reading" && phase !== "read") return null;
  const found = files.filter((file) => file.found && !file.barred).length;
  return (
    <button type="button" title={words.status.open} onClick={doings["import-documents"]}>
      {phase === "reading" ? words.status.reading(done, files.length) : words.status.read(found)}
    </button>
  );
}
