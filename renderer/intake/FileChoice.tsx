import { useRef } from "react";
import { fileEndings } from "../core/given-file.ts";
import { intake as words } from "../messages/intake.ts";

/** React's types do not know it; browsers do. */
const aFolder = { webkitdirectory: "" };

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** Lets files be chosen, or a whole folder: the page sees their names and what they hold, never where they are. */
export function FileChoice({ onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = "";
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <p className="choice">
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={fileEndings.document.join(",")}
        aria-label={words.files}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        {...aFolder}
        hidden
        aria-label={words.folder}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <button type="button" className="primary" onClick={() => files.current?.click()}>
        {words.files}
      </button>
      <button type="button" onClick={() => folder.current?.click()}>
        {words.folder}
      </button>
    </p>
  );
}
