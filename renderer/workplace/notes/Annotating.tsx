import { useMemo } from "react";
import { AnnotationList } from "../../annotate/AnnotationList.tsx";
import { annotationsAbout, longestList } from "../../annotate/about-unit.ts";
import { Card } from "../../annotate/Card.tsx";
import { usePending } from "../../annotate/pending.ts";
import { SelectionTools } from "../../annotate/SelectionTools.tsx";
import { SignPreview } from "../../annotate/SignPreview.tsx";
import type { Annotation } from "../../core/own/records.ts";
import { subjectAt } from "../../core/subject.ts";
import type { OpenDocument } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { ColourNames } from "../../ui/colours.ts";
import { withKey } from "../../ui/keys.ts";
import { idsOfSign } from "../../ui/note-sign.ts";
import { useOwn, useOwnPart } from "../../ui/own.ts";
import { Said } from "../../ui/Said.tsx";
import type { AnnotatingActs } from "./annotating-acts.ts";
import type { Bookmarking } from "./bookmarking.ts";

const words = messages.annotating;

type Props = {
  readonly notes: OwnStore;
  readonly acts: AnnotatingActs;
  readonly names: ColourNames;
  readonly onCopy: () => void;
  readonly bookmarking: Pick<Bookmarking, "said">;
  readonly onBookmark: () => void;
  readonly onCollect: () => void;
};

/** What comes and goes over the text while one annotates: tools for a selection, notes that are pointed at, the card. */
export function Annotating({ notes, acts, names, onCopy, bookmarking, onBookmark, onCollect }: Props) {
  const own = useOwn(notes);
  const { desk, said } = acts;
  usePending(desk.pending);
  const shown = (desk.card?.ids ?? []).flatMap((id): readonly Annotation[] => {
    const record = own.records.get(id);
    return record?.kind === "annotation" ? [record] : [];
  });
  return (
    <div className="annotating">
      <SelectionTools
        names={names}
        onMark={(colour) => acts.mark("fill", colour)}
        onUnderline={() => acts.mark("underline")}
        onAnnotate={acts.annotate}
        onCopy={onCopy}
      >
        <button type="button" title={withKey(messages.notes.bookmarks.add, "bookmark")} onClick={onBookmark}>
          {messages.notes.bookmarks.add}
        </button>
        <button type="button" title={withKey(messages.sets.addOne, "add-to-set")} onClick={onCollect}>
          {messages.sets.addOne}
        </button>
      </SelectionTools>
      <SignPreview
        records={own.records}
        names={names}
        onOpen={(sign) => acts.open(idsOfSign(sign), sign.getBoundingClientRect())}
      />
      {desk.card && (desk.sitting || shown.length > 0) && (
        <Card box={desk.card.box} onClose={acts.done}>
          <Listed own={own.annotations} acts={acts} names={names} annotations={shown} />
        </Card>
      )}
      <Said {...said} />
      <Said {...bookmarking.said} />
    </div>
  );
}

type ListedProps = Pick<Props, "acts" | "names"> & {
  readonly own: readonly Annotation[];
  readonly annotations: readonly Annotation[];
};

function Listed({ own, acts, names, annotations }: ListedProps) {
  // Asked only once one writes: of fifty thousand it takes a while.
  const knownTags = () => [...new Set(own.flatMap(({ tags }) => tags))].toSorted();
  return (
    <AnnotationList
      annotations={annotations}
      sitting={acts.desk.sitting}
      names={names}
      knownTags={knownTags}
      onEdit={acts.edit}
      onKeep={acts.keep}
      onRemove={acts.remove}
      onDone={acts.done}
    />
  );
}

type SectionProps = Pick<Props, "notes" | "acts" | "names"> & {
  readonly opened: OpenDocument | null | undefined;
  readonly address: string;
};

/** What the panel is about where one reads in a part of it: of the 条 all is listed, and not of a 款 alone. */
const subjectOf = ({ places }: OpenDocument, address: string): string =>
  subjectAt(places, address).at(-1)?.address ?? address;

/** The annotations of the unit that the side panel is about. */
export function AnnotationSection({ notes, acts, names, opened, address }: SectionProps) {
  const annotations = useOwnPart(notes, "annotations");
  const about = useMemo(
    () => (opened ? annotationsAbout(opened, subjectOf(opened, address), annotations) : []),
    [opened, address, annotations],
  );
  const { sitting } = acts.desk;
  const listed = about.slice(0, longestList);
  return (
    <section className="annotation-section" aria-label={words.section}>
      <h4>
        {words.section}
        {about.length > 0 && <span className="count">{about.length}</span>}
        {!sitting && (
          <button type="button" title={withKey(words.addHint, "annotate")} onClick={acts.annotate}>
            ＋ {words.add}
          </button>
        )}
      </h4>
      <Listed own={annotations} acts={acts} names={names} annotations={listed} />
      {about.length > listed.length && <p className="none">{words.more(about.length - listed.length)}</p>}
      {about.length === 0 && !sitting && <p className="none">{words.empty}</p>}
    </section>
  );
}
