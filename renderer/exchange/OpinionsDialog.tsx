import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useState } from "react";
import type { Shell } from "../core/shell.ts";
import type { Library } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { AuthorMark, huesOf } from "../ui/AuthorMark.tsx";
import type { ColourNames } from "../ui/colours.ts";
import { sentenceOf } from "./merging.ts";
import { type Opinions, opinionsOf } from "./opinions.ts";
import { cellOf, sheetOf, verdictOf } from "./opinions-sheet.ts";

const { opinions: words, nobody, close } = messages.exchange;

type Props = {
  readonly notes: OwnStore;
  readonly library: Library;
  readonly shell: Shell;
  readonly colours: ColourNames;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onClose: () => void;
};

/** 意见对照表: every article that anyone annotated, who said what of it, and who agrees. */
export function OpinionsDialog({ notes, library, shell, colours, onOpen, onClose }: Props) {
  const [opinions, setOpinions] = useState<Opinions | null>(null);
  const [differOnly, setDifferOnly] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    void opinionsOf(notes.state().annotations, library).then(setOpinions);
  }, [notes, library]);
  const rows = (opinions?.rows ?? []).filter(({ verdict }) => !differOnly || verdict === "differ");
  const save = async (ending: "html" | "docx") => {
    if (!opinions) return;
    const sheet = sheetOf({ ...opinions, rows }, colours, new Date());
    try {
      // The writer of Word files is large, and wanted seldom.
      const bytes =
        ending === "docx"
          ? await (await import("../exports/word.ts")).wordOf(sheet)
          : new TextEncoder().encode((await import("../exports/html.ts")).htmlOf(sheet));
      setSaid((await shell.saveFile(`${words.title}.${ending}`, bytes)) ? words.saved : "");
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };
  const authors = opinions?.authors ?? [];
  const hues = huesOf(authors);
  return (
    <Dialog open onClose={onClose} className="collation opinions" backdrop={false}>
      <header>
        <DialogHeading>{words.title}</DialogHeading>
        <DialogDismiss>{close}</DialogDismiss>
      </header>
      {!opinions && <p className="loading">{words.making}</p>}
      {opinions && authors.length < 2 && <p className="loading">{words.nothing}</p>}
      {opinions && authors.length >= 2 && (
        <>
          <div className="tools">
            <span>
              {words.lead(opinions.rows.length, authors.length)}　{words.rule}
              {opinions.hidden > 0 && words.private(opinions.hidden)}
            </span>
            <label>
              <input type="checkbox" checked={differOnly} onChange={() => setDifferOnly(!differOnly)} />
              {words.differOnly}
            </label>
            <button type="button" onClick={() => void save("html")}>
              {words.save}
            </button>
            <button type="button" onClick={() => void save("docx")}>
              {words.saveWord}
            </button>
            <span role="status">{said}</span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys. */}
          <section className="rows" tabIndex={0} aria-label={words.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.place}</th>
                  {authors.map((author, at) => (
                    <th scope="col" key={author}>
                      <AuthorMark author={author || nobody} hue={hues[at]} />
                    </th>
                  ))}
                  <th scope="col">{words.view}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.workId} ${row.address}`} data-verdict={row.verdict}>
                    <td>
                      <button
                        type="button"
                        className="way"
                        title={words.go(row.citation)}
                        onClick={() => {
                          onClose();
                          onOpen(row.workId, row.address);
                        }}
                      >
                        {row.citation}
                      </button>
                    </td>
                    {row.said.map((each, at) => (
                      <td key={authors[at]}>
                        {each.map((annotation) => (
                          <p key={annotation.id}>{cellOf(annotation, colours)}</p>
                        ))}
                        {each.length === 0 && words.none}
                      </td>
                    ))}
                    <td className="change">{verdictOf(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Dialog>
  );
}
