import { HitBar } from "../find/HitBar.tsx";
import { Absent } from "../intake/Absent.tsx";
import { Beside } from "../relations/Beside.tsx";
import { FoldedBeside } from "../relations/FoldedBeside.tsx";
import { rowKey } from "../shelf/rows.ts";
import type { Desk } from "./desk.ts";
import { AnnotationSection } from "./notes/Annotating.tsx";
import { BookmarkHere } from "./notes/BookmarkHere.tsx";
import { placingBar } from "./notes/Impacting.tsx";
import { Panes } from "./reading/Panes.tsx";
import { CollectHere } from "./sets/SetsOver.tsx";

type Props = { readonly desk: Desk };

/** The text, and what stands beside it. */
export function ReadingAtDesk({ desk }: Props) {
  const {
    act,
    annotating,
    besideShown,
    bookmarkHere,
    bookmarking,
    front,
    impacting,
    intaking,
    inFocus,
    jump,
    library,
    list,
    marked,
    names,
    notes,
    openEditions,
    openPlace,
    recent,
    refs,
    relations,
    results,
    search,
    session,
    setBegun,
    sets,
    show,
    shown,
    step,
    doings,
  } = desk;
  const absent = front && !library.works.some(({ id }) => id === front.workId) ? front.workId : undefined;
  const bookmark = {
    there: bookmarking.marked.has(rowKey(front?.workId ?? "", inFocus)),
    onAdd: bookmarkHere,
  };
  return (
    <>
      <Panes
        library={library}
        relations={relations}
        notes={notes}
        session={session}
        jump={jump}
        refs={refs}
        recent={recent}
        above={
          placingBar(impacting) ??
          (absent && <Absent key={absent} collections={intaking.collections} workId={absent} />) ??
          (shown && results.answer && (
            <HitBar
              question={results.answer.question}
              at={shown.at}
              total={results.answer.total}
              onStep={step}
              onBack={() => show("results", list)}
              onClose={() => act({ do: "look", to: { hit: null } })}
            />
          ))
        }
        marked={marked}
        act={act}
        onOpen={(workId, address) => openPlace(workId, address)}
        onRecent={({ workId, scope, place }) =>
          openPlace(workId, place.address, { at: { scope, offset: place.offset } })
        }
        onPage={() => setBegun(({ count }) => ({ question: "第页", caret: 1, count: count + 1 }))}
        onProof={doings.proof}
        onProject={doings.project}
        bookmark={bookmark}
        onEditions={openEditions}
        onSplit={doings.split}
      />
      {front && !besideShown && <FoldedBeside onShow={doings["toggle-beside"]} />}
      {front && besideShown && (
        <Beside
          library={library}
          relations={relations}
          search={search}
          workId={front.workId}
          address={inFocus}
          width={session.besideWidth}
          onWidth={(width) => act({ do: "size-beside", width })}
          onFold={doings["toggle-beside"]}
        >
          <div className="here-acts">
            <CollectHere onCollect={() => sets.addHere(false)} />
            <BookmarkHere {...bookmark} />
          </div>
          <AnnotationSection
            notes={notes}
            acts={annotating}
            names={names}
            opened={library.opened(front.workId)}
            address={inFocus}
          />
        </Beside>
      )}
    </>
  );
}
