import type { Shell } from "../core/shell.ts";
import { Box } from "../find/Box.tsx";
import type { ReadBundle } from "../library/install.ts";
import type { Started } from "../library/start.ts";
import type { Search } from "../search/client.ts";
import { Rail } from "../ui/Rail.tsx";
import { Recovered } from "../ui/Recovered.tsx";
import { StatusBar } from "../ui/StatusBar.tsx";
import { useDesk } from "./desk.ts";
import { IntakeStatus } from "./documents/Intaking.tsx";
import { ForgottenNotice } from "./ForgottenNotice.tsx";
import { MirrorNotice } from "./MirrorNotice.tsx";
import { ConferringBar } from "./meetings/Conferring.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { OverDesk } from "./OverDesk.tsx";
import { ReadingAtDesk } from "./ReadingAtDesk.tsx";
import { Safety } from "./Safety.tsx";
import { SideAtDesk } from "./SideAtDesk.tsx";
import { Top } from "./Top.tsx";

type Props = {
  readonly started: Started;
  readonly search: Search;
  readonly shell: Shell;
  readonly read: ReadBundle;
};

/** The window once everything is open: contents or results on the left, reading on the right, the one box above. */
export function Workplace({ started, ...given }: Props) {
  const desk = useDesk(started, given.search, given.shell, given.read);
  const {
    act,
    announced,
    begun,
    box,
    conferring,
    description,
    index,
    intaking,
    library,
    misplaced,
    notes,
    openPlace,
    openTitle,
    search,
    seek,
    session,
    shortfall,
    toText,
    unkept,
    unsaved,
    doings,
    exchange,
  } = desk;
  return (
    <div className="workplace">
      <Top session={session} onToggle={doings["toggle-tree"]}>
        <Box
          works={library.works}
          search={search}
          open={openTitle}
          input={box}
          begun={begun}
          onOpen={openPlace}
          onSeeAll={seek}
          onCommand={(command) => doings[command]()}
          onLeave={toText}
        />
      </Top>
      <div className="body">
        <Rail
          shown={session.treeShown ? session.side : null}
          onShow={(side) => act({ do: "show-side", side })}
          onFold={() => act({ do: "show-tree", shown: false })}
          onSettings={doings.settings}
        />
        <SideAtDesk desk={desk} />
        <ReadingAtDesk desk={desk} />
      </div>
      <output className="unseen" aria-live="polite">
        {announced}
      </output>
      <Recovered description={description} />
      <Safety
        notes={notes}
        onExport={doings["export-notes"]}
        backupFailure={exchange.failure}
        onBackups={doings.backups}
      >
        <MirrorNotice mirror={started.mirror} />
        <ForgottenNotice forgotten={started.forgotten} />
      </Safety>
      <NewVersion />
      <ConferringBar acts={conferring} />
      <StatusBar
        works={library.works.length}
        description={description}
        shortfall={shortfall}
        unsaved={unsaved}
        notes={notes}
        unkept={unkept}
        misplaced={misplaced}
        index={index}
        onIndexing={(going) => (going ? search.resume() : search.stop())}
        onAbout={doings.about}
        intake={<IntakeStatus intaking={intaking} />}
      />
      <OverDesk desk={desk} />
    </div>
  );
}
