import { holderNameOf, quoted, shortNameOf } from "../core/unit-names.ts";
import { messages } from "../messages/zh-cn.ts";
import type { About } from "./about.ts";

/** Which unit the panel is about: its name, and below it what it stands in. */
export function SubjectLine({ about: { opened, path } }: { readonly about: About }) {
  const page = path.at(-1)?.page;
  return (
    <header className="subject">
      <h3>{shortNameOf(path)}</h3>
      <p>
        {quoted(holderNameOf(opened.document.work, path))}
        {page !== undefined && `　${messages.reading.page(page)}`}
      </p>
    </header>
  );
}
