import { useEffect, useEffectEvent } from "react";
import { type FileKind, type GivenFile, kindOfFile } from "../../core/given-file.ts";
import type { Shell } from "../../core/shell.ts";
import { opening as words } from "../../messages/opening.ts";
import { Said } from "../../ui/Said.tsx";
import { useSaying } from "../saying.ts";
import { type Dropped, droppedFiles } from "./dropped-files.ts";

/** What opens the files of each sort; null where this version cannot. */
export type Takers = Readonly<Record<FileKind, ((files: readonly File[]) => void) | null>>;

type Props = { readonly shell: Shell; readonly takers: Takers };

/** Files that come from outside, by a double click, a command line or a drop: each goes to what opens its sort. */
export function GivenFiles({ shell, takers }: Props) {
  const { said, say } = useSaying();
  const open = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    const kind = kindOfFile(first.name);
    if (kind === null) return say(words.refused(first.name, "foreign"));
    const take = takers[kind];
    if (take === null) return say(words.notYet(first.name));
    // What opens them lies over the window, and there is room for one.
    const same = files.filter(({ name }) => kindOfFile(name) === kind);
    if (same.length < files.length) say(words.others(files.length - same.length));
    take(same);
  };
  const onGiven = useEffectEvent((given: readonly GivenFile[]) => {
    for (const file of given) if ("refusal" in file) say(words.refused(file.name, file.refusal));
    open(
      given.flatMap((file) =>
        "bytes" in file ? new File([file.bytes as Uint8Array<ArrayBuffer>], file.name) : [],
      ),
    );
  });
  useEffect(() => {
    const take = () => void shell.takeGivenFiles().then(onGiven);
    const stop = shell.onGivenFiles(take);
    take();
    return stop;
  }, [shell]);

  // A folder is of documents, whatever lies in it first.
  const drop = useEffectEvent(({ files, folder }: Dropped) =>
    folder && takers.document ? takers.document(files) : open(files),
  );
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // The page itself would else give way to the file.
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(drop);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return <Said {...said} />;
}
