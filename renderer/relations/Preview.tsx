import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { blocksOf } from "../core/blocks.ts";
import { citationOf } from "../core/citing.ts";
import type { Place } from "../core/scope.ts";
import { shortNameOf } from "../core/unit-names.ts";
import type { Library, OpenDocument } from "../library/library.ts";
import { placeInHash } from "../library/tabs.ts";
import { messages } from "../messages/zh-cn.ts";
import { BlockView } from "../ui/document/Blocks.tsx";
import { type PointedAt, previewId, usePointedAt } from "./pointed-at.ts";
import { placeBeside } from "./preview-place.ts";

/** Shows what a link leads to beside it, while one points at it or has the keyboard there. */
export function Preview({ library }: { readonly library: Library }) {
  const pointed = usePointedAt();
  const to = pointed && placeInHash(pointed.link.getAttribute("href") ?? "");
  const opened = useOpened(library, to?.workId);
  if (!pointed || !to || !opened) return null;
  const others = pointed.link.dataset.others?.split(" ") ?? [];
  const places = [to.address, ...others].flatMap((address) => opened.places.get(address) ?? []);
  return <Shown key={pointed.link.href} pointed={pointed} opened={opened} places={places} />;
}

/** How many blocks of a long unit are shown: more than there is room for. */
const blocksShown = 8;

type ShownProps = {
  readonly pointed: PointedAt;
  readonly opened: OpenDocument;
  /** Nothing where the link leads to the whole work. */
  readonly places: readonly Place[];
};

function Shown({ pointed, opened, places }: ShownProps) {
  const box = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    if (!box.current) return;
    placeBeside(box.current, pointed);
    const words = box.current.querySelector(".words");
    setCut(words !== null && words.scrollHeight > words.clientHeight + 1);
  }, [pointed]);
  useEffect(() => {
    // A screen reader reads it with the link, which keeps the keyboard.
    pointed.link.setAttribute("aria-describedby", previewId);
    return () => pointed.link.removeAttribute("aria-describedby");
  }, [pointed]);
  const many = places.length > 1;
  return (
    <aside aria-label={messages.links.preview}>
      <div ref={box} id={previewId} className="preview" role="tooltip">
        <p className="source">
          {citationOf(
            opened,
            places.map(({ unit }) => unit.address),
          )}
        </p>
        <div className="words">
          {places.map(({ unit, ancestors }) => (
            <div key={unit.address}>
              {many && unit.type === "paragraph" && (
                <p className="which">{shortNameOf([...ancestors, unit])}</p>
              )}
              {blocksOf([unit])
                .slice(0, blocksShown)
                .map((block) => (
                  <BlockView key={block.unit.address} block={block} />
                ))}
            </div>
          ))}
        </div>
        {cut && <p className="cut">{messages.links.cut}</p>}
      </div>
    </aside>
  );
}

/** The document of a work once it is read; null until then. */
function useOpened(library: Library, workId: string | undefined): OpenDocument | null {
  const [, setRead] = useState(0);
  const opened = workId === undefined ? null : (library.opened(workId) ?? null);
  useEffect(() => {
    if (workId === undefined || opened) return;
    // Where it cannot be read, following the link says so.
    library.open(workId).then(
      () => setRead((count) => count + 1),
      () => {},
    );
  }, [library, workId, opened]);
  return opened;
}
