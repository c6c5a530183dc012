import type { Desk } from "./desk.ts";
import { Notebook } from "./notes/Notebook.tsx";
import { Side } from "./Side.tsx";
import { Sets } from "./sets/Sets.tsx";

type Props = { readonly desk: Desk };

/** The side panel, with what each of its places is told and may ask. */
export function SideAtDesk({ desk }: Props) {
  const {
    act,
    annotating,
    bookmarking,
    collectAll,
    conferring,
    copier,
    exchange,
    expanded,
    front,
    impacting,
    intaking,
    library,
    list,
    notebook,
    noted,
    notedHere,
    notes,
    openAt,
    openPlace,
    openTitle,
    path,
    printing,
    question,
    results,
    seek,
    session,
    setList,
    sets,
    settings,
    shell,
    toText,
    tree,
    doings,
  } = desk;
  return (
    <Side
      session={session}
      works={library.works}
      onWidth={(width) => act({ do: "size-side", width })}
      shelf={{
        tree,
        expanded,
        current: front && { workId: front.workId, path: path.map((entry) => entry.address) },
        onExpand: (keys) => act({ do: "expand", expanded: [...keys] }),
        onOpen: (row, how) => openPlace(row.workId, row.address, { how }),
        onOpenBeside: (row) => openPlace(row.workId, row.address, { how: "beside" }),
        onSeek: seek,
        onImport: doings["import-documents"],
        onManage: doings.collections,
        collections: intaking.listed,
        onBookmark: bookmarking.add,
        bookmarked: bookmarking.marked,
        onCollect: (row) => void sets.add([row]),
        onPrint: printing.printRow,
        onCite: async ({ workId, address }) => {
          const opened = await library.open(workId);
          if (opened) copier.current?.copyCitationOf(opened, address);
        },
      }}
      results={{
        results,
        input: question,
        list,
        onAsk: (asked) => act({ do: "ask", question: asked }),
        onNarrow: (filter) => act({ do: "narrow", filter }),
        onFold: (work) => act({ do: "fold", work }),
        onLook: (to) => act({ do: "look", to }),
        onOpenHit: openAt,
        onOpenPlace: (workId, address, how) => openPlace(workId, address, { how }),
        onBookmark: (workId, address) => bookmarking.add({ workId, address }),
        onCollect: (workId, address) => void sets.addAt([{ workId, address }]),
        onCollectAll: collectAll,
        onLeave: toText,
      }}
      notes={
        <Notebook
          notes={notes}
          onShare={exchange.exportOnly}
          library={library}
          settings={settings}
          noting={session.noting}
          width={session.notesWidth}
          here={notedHere}
          acts={impacting.noteActs}
          onCollect={(anchors) => void sets.addAnchors(anchors)}
          onEdit={annotating.edit}
          entry={notebook}
          reach={noted}
          conferring={conferring}
          onCommand={(command) => doings[command]()}
          onNoting={(to) => act({ do: "note", to })}
          onWidth={(width) => act({ do: "size-side", width })}
          onOpen={openPlace}
          onLeave={toText}
        />
      }
      sets={
        <Sets
          notes={notes}
          library={library}
          shell={shell}
          acts={sets}
          current={session.set}
          width={session.setsWidth}
          open={openTitle}
          entry={setList}
          onCurrent={(set) => act({ do: "open-set", set })}
          onWidth={(width) => act({ do: "size-side", width })}
          onOpen={(workId, address, how) => openPlace(workId, address, { how })}
          settings={settings}
          onExport={exchange.exportOnly}
          onLeave={toText}
        />
      }
    />
  );
}
