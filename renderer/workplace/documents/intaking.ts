import { useEffect, useMemo, useRef, useState } from "react";
import type { Collections } from "../../library/collected/collections.ts";
import type { InstalledWork } from "../../library/database.ts";
import { type ReadBundle, readManifest } from "../../library/install.ts";
import { type Intake, openIntake } from "../../library/intake/intake.ts";
import { isJunk } from "../../library/intake/junk.ts";
import { intake as words } from "../../messages/intake.ts";
import type { NamedCollection } from "../../shelf/groups.ts";
import { dayTold } from "../../ui/when.ts";
import type { DialogName } from "../Dialogs.tsx";
import { useSaying } from "../saying.ts";

/** Taking documents in, as the window knows it. */
export type Intaking = {
  readonly intake: Intake;
  readonly collections: Collections;
  /** What is in the library beside the bundle. */
  readonly listed: readonly NamedCollection[];
  /** Reads files that were chosen, dropped or given, unless others wait to be taken in. */
  readonly take: (files: readonly File[]) => void;
  readonly saying: ReturnType<typeof useSaying>;
  readonly doings: Readonly<Record<"import-documents" | "collections", () => void>>;
};

const none: readonly never[] = [];

const byName = new Intl.Collator("zh-CN", { numeric: true });

/** Files as a folder shows them, by their names; a system lists them in an order of its own. */
const inOrder = (files: readonly File[]): readonly File[] =>
  files.toSorted((one, other) => byName.compare(one.name, other.name));

/** Taking documents in: one import at a time, which goes on while one reads. */
export function useIntaking(
  collections: Collections,
  works: readonly InstalledWork[],
  read: ReadBundle,
  openDialog: (name: DialogName) => void,
): Intaking {
  const saying = useSaying();
  const now = useRef(works);
  now.current = works;
  const intake = useMemo(() => {
    const known = async () => {
      const manifest = await readManifest(read).catch(() => ({ works: [] }));
      const bundled = new Map(manifest.works.map(({ source, work }) => [source.sha256, work.title]));
      return { works: now.current, bundled };
    };
    return openIntake(collections, known, new URL("cmaps/", document.baseURI).href);
  }, [collections, read]);
  useEffect(() => () => intake.cancel(), [intake]);
  const [listed, setListed] = useState<readonly NamedCollection[]>(none);
  useEffect(() => {
    const list = () =>
      void collections.all().then((all) => setListed(all.map(({ id, name, kind }) => ({ id, name, kind }))));
    list();
    return collections.onChange(list);
  }, [collections]);
  return {
    intake,
    collections,
    listed,
    saying,
    take: (files) => {
      openDialog("import-documents");
      const { phase } = intake.state();
      // What was read and corrected is not thrown away for what comes after it.
      if (phase === "reading" || phase === "read" || phase === "taking") return saying.say(words.busy);
      void intake.begin(inOrder(files.filter(({ name }) => !isJunk(name))), ({ name }) =>
        words.provenance(name, dayTold(Date.now())),
      );
    },
    doings: {
      "import-documents": () => openDialog("import-documents"),
      collections: () => openDialog("collections"),
    },
  };
}
