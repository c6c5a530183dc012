import type { ReactNode } from "react";
import type { Library } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Search } from "../search/client.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { type About, useAbout } from "./about.ts";
import { useRelated } from "./related.ts";
import { SubjectLine } from "./SubjectLine.tsx";
import { CitedSection, CitingSection, IndexSection, RelatedSection, TermSection } from "./sections.tsx";

const words = messages.beside;

/** How narrow and how wide the panel can be made, in CSS pixels. */
const widths = { min: 220, max: 520 };

type Props = {
  readonly library: Library;
  readonly relations: Relations;
  readonly search: Search;
  readonly workId: string;
  /** The unit in focus: where one reads, or what was clicked. */
  readonly address: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onFold: () => void;
  /** What else is told of the unit, before the rest. */
  readonly children?: ReactNode;
};

/** What stands about the unit that is read: what it cites, what cites it, the words it uses, and its like elsewhere. */
export function Beside({
  library,
  relations,
  search,
  workId,
  address,
  width,
  onWidth,
  onFold,
  children,
}: Props) {
  const about = useAbout({ library, relations, search, workId, address });
  const related = useRelated(search, workId, about?.path ?? nothing);
  return (
    <section className="beside" aria-label={words.name} style={{ inlineSize: width }}>
      <Splitter label={words.resize} value={width} {...widths} before onChange={onWidth} />
      <h2>
        {words.name}
        <button type="button" title={words.foldHint} aria-label={words.fold} onClick={onFold}>
          ›
        </button>
      </h2>
      {!about && <p className="none">{words.idle}</p>}
      {about && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard, and so takes the focus
        <div className="about" tabIndex={0}>
          <SubjectLine about={about} />
          {children}
          <CitedSection about={about} library={library} />
          <CitingSection about={about} library={library} />
          <TermSection about={about} />
          <IndexSection about={about} />
          <RelatedSection works={library.works} hits={related} />
          {isBare(about) && related.length === 0 && <p className="none">{words.nothing}</p>}
        </div>
      )}
    </section>
  );
}

const nothing: readonly never[] = [];

const isBare = ({ cited, citing, definitions, indexed }: About): boolean =>
  cited.length + citing.length + definitions.length + indexed.length === 0;
