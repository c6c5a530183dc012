import { Preview } from "../relations/Preview.tsx";
import { CheckupOver } from "./Checkup.tsx";
import { Dialogs } from "./Dialogs.tsx";
import type { Desk } from "./desk.ts";
import { GivenFiles } from "./documents/GivenFiles.tsx";
import { IntakeOver } from "./documents/Intaking.tsx";
import { PackingOver } from "./documents/Packing.tsx";
import { showCollection } from "./documents/show-collection.ts";
import { Conferring } from "./meetings/Conferring.tsx";
import { Annotating } from "./notes/Annotating.tsx";
import { BookmarkSigns } from "./notes/BookmarkSigns.tsx";
import { ExchangeDialogs } from "./notes/ExchangeDialogs.tsx";
import { ImpactOver } from "./notes/Impacting.tsx";
import { ReadingMenu } from "./reading/ReadingMenu.tsx";
import { SetsOver } from "./sets/SetsOver.tsx";

type Props = { readonly desk: Desk };

/** Dialogs and layers over the window. */
export function OverDesk({ desk }: Props) {
  const {
    act,
    annotating,
    bookmarkHere,
    bookmarking,
    change,
    conferring,
    copier,
    description,
    dialog,
    editions,
    exchange,
    front,
    impacting,
    intaking,
    library,
    names,
    notes,
    notebook,
    openPlace,
    panel,
    packing,
    printing,
    session,
    setDialog,
    sets,
    settings,
    shell,
    show,
  } = desk;
  return (
    <>
      <Preview library={library} />
      <Conferring
        notes={notes}
        acts={conferring}
        library={library}
        shell={shell}
        colours={names}
        draft={session.noting.draft}
        over={dialog !== null}
        onDraft={(draft) => act({ do: "note", to: { draft } })}
      />
      <Annotating
        notes={notes}
        acts={annotating}
        names={names}
        onCopy={() => copier.current?.copyQuotation()}
        bookmarking={bookmarking}
        onBookmark={bookmarkHere}
        onCollect={() => sets.addHere()}
      />
      <BookmarkSigns
        bookmarking={bookmarking}
        panel={panel}
        onShow={() => {
          act({ do: "note", to: { view: "bookmarks" } });
          show("notes", notebook);
        }}
      />
      <SetsOver notes={notes} acts={sets} />
      <ExchangeDialogs
        shown={dialog}
        exchange={exchange}
        notes={notes}
        library={library}
        shell={shell}
        web={description?.kind === "web"}
        author={settings.author}
        onAuthor={(author) => change({ author })}
        colours={names}
        onOpen={openPlace}
        onClose={() => setDialog(null)}
      />
      <ReadingMenu desk={desk} />
      <GivenFiles
        shell={shell}
        takers={{ notes: exchange.take, pack: packing.take, document: intaking.take }}
      />
      <PackingOver
        packing={packing}
        shown={dialog === "install-pack"}
        over={dialog !== null || impacting.announced}
      />
      <IntakeOver
        shown={dialog}
        intaking={intaking}
        works={library.works}
        onBack={packing.goBack}
        onTaken={(collection) => showCollection(desk, collection)}
        onClose={() => setDialog(null)}
      />
      <ImpactOver
        impacting={impacting}
        shell={shell}
        shown={dialog === "impact"}
        onShow={desk.showImpact}
        onClose={() => setDialog(null)}
        onOpen={(workId, address) => openPlace(workId, address)}
        library={library}
        onSet={(set) => {
          act({ do: "show-side", side: "sets" });
          sets.recheck(set);
        }}
      />
      {dialog === "checkup" && <CheckupOver desk={desk} />}
      <Dialogs
        shown={dialog}
        library={library}
        front={front}
        jumps={desk.asked}
        notes={notes}
        printing={printing.asked}
        editions={editions}
        shell={shell}
        description={description}
        read={desk.read}
        collections={intaking.collections}
        settings={settings}
        onSettings={change}
        onCheckup={() => setDialog("checkup")}
        onClose={(address) => {
          setDialog(null);
          if (address && front) openPlace(front.workId, address);
        }}
      />
    </>
  );
}
