import { citationOf } from "../core/citing.ts";
import { shortNameOf } from "../core/unit-names.ts";
import type { About } from "./about.ts";

/** Which unit the panel is about: its name, and below it how it is cited. */
export function SubjectLine({ about: { opened, path } }: { readonly about: About }) {
  const address = path.at(-1)?.address;
  return (
    <header className="subject">
      <h3>{shortNameOf(path)}</h3>
      {address !== undefined && <p>{citationOf(opened, [address])}</p>}
    </header>
  );
}
