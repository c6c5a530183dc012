import { type ComponentProps, lazy, type ReactNode, Suspense, useCallback, useMemo } from "react";
import { unitsIn } from "../core/scope.ts";
import type { Shell, ShellDescription } from "../core/shell.ts";
import type { Collections } from "../library/collected/collections.ts";
import type { ReadBundle } from "../library/install.ts";
import type { Library } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import type { Tab } from "../library/session.ts";
import type { Settings } from "../library/settings.ts";
import { sourceOf } from "../library/source-of.ts";
import { Projector } from "../projector/Projector.tsx";
import { useOpenDocument } from "../reader/opened.ts";
import { AboutDialog } from "../ui/AboutDialog.tsx";
import { useOwn } from "../ui/own.ts";
import { SettingsDialog } from "../ui/SettingsDialog.tsx";
import { ShortcutsDialog } from "../ui/ShortcutsDialog.tsx";
import { Printing } from "./sets/Printing.tsx";
import type { Asked } from "./sets/printing-acts.ts";

/** The parser comes with it, which nobody else needs. */
const ProofDialog = lazy(() =>
  import("../proof/ProofDialog.tsx").then((module) => ({ default: module.ProofDialog })),
);

const EditionsDialog = lazy(() =>
  import("../editions/EditionsDialog.tsx").then((module) => ({ default: module.EditionsDialog })),
);

/** What may lie over the window: one at a time. */
export type DialogName =
  | "about"
  | "checkup"
  | "settings"
  | "shortcuts"
  | "project"
  | "proof"
  | "impact"
  | "editions"
  | "import-notes"
  | "export-notes"
  | "backups"
  | "opinions"
  | "install-pack"
  | "print"
  | "import-documents"
  | "collections";

type Props = {
  readonly shown: DialogName | null;
  readonly library: Library;
  readonly front: Tab | null;
  /** How many times the reader has gone to another place. */
  readonly jumps: number;
  readonly notes: OwnStore;
  /** What is to be printed. */
  readonly printing: Asked | null;
  readonly editions: ComponentProps<typeof EditionsDialog>["editions"];
  readonly shell: Shell;
  readonly description: ShellDescription | null;
  readonly read: ReadBundle;
  readonly collections: Collections;
  readonly settings: Settings;
  readonly onSettings: (to: Partial<Settings>) => void;
  readonly onCheckup: () => void;
  /** The dialog is to be closed; where another place was come to in it, at that place. */
  readonly onClose: (address?: string) => void;
};

/** Whatever lies over the window. */
export function Dialogs(props: Props): ReactNode {
  const { shown, library, front, description, read, settings, onSettings, onClose } = props;
  const close = () => onClose();
  const { keeping } = props.collections;
  const source = useCallback((workId: string) => sourceOf(read, keeping, workId), [read, keeping]);
  return (
    <>
      <AboutDialog
        open={shown === "about"}
        works={library.works}
        description={description}
        onCheckup={props.onCheckup}
        onClose={close}
      />
      {shown === "settings" && <SettingsDialog settings={settings} onChange={onSettings} onClose={close} />}
      {shown === "shortcuts" && <ShortcutsDialog desktop={description?.kind === "desktop"} onClose={close} />}
      {shown === "proof" && front && (
        <Suspense fallback={null}>
          <ProofDialog place={proofPlace(library, front)} read={source} onClose={close} />
        </Suspense>
      )}
      {shown === "editions" && (
        <Suspense fallback={null}>
          <EditionsDialog library={library} shell={props.shell} editions={props.editions} onClose={close} />
        </Suspense>
      )}
      {shown === "print" && props.printing && (
        <Printing
          library={library}
          notes={props.notes}
          asked={props.printing}
          options={settings.paper}
          onOptions={(paper) => onSettings({ paper })}
          by={settings.author}
          shell={props.shell}
          onClose={close}
        />
      )}
      {shown === "project" && front && <Projecting {...props} tab={front} />}
    </>
  );
}

const proofPlace = (library: Library, { workId, place, scope }: Tab) => ({
  workId,
  title: library.works.find(({ id }) => id === workId)?.work.title ?? "",
  address: place.address || scope,
});

type ProjectingProps = Pick<Props, "library" | "notes" | "jumps" | "onClose"> & { readonly tab: Tab };

/** What the tab shows, article by article; nothing while it is being read. */
function Projecting({ library, notes, jumps, tab, onClose }: ProjectingProps) {
  const { annotations } = useOwn(notes);
  const opened = useOpenDocument(library, tab.workId);
  const units = useMemo(
    () => (opened ? unitsIn(opened.document, opened.places, tab.scope) : []),
    [opened, tab.scope],
  );
  if (!opened || units.length === 0) return null;
  return (
    <Projector
      opened={opened}
      annotations={annotations}
      units={units}
      address={tab.place.address}
      jumps={jumps}
      onClose={(address) => onClose(address ?? undefined)}
    />
  );
}
