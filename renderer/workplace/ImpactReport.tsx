import type { Shell } from "../core/shell.ts";
import { ImpactDialog } from "../impact/ImpactDialog.tsx";
import { pageOf } from "../impact/page.ts";
import type { Library } from "../library/library.ts";
import { messages } from "../messages/zh-cn.ts";
import { useOwn } from "../ui/own.ts";
import { useTouchedSets } from "./notes/impact-sets.ts";
import type { Impacting } from "./notes/impacting.ts";

const words = messages.impact;

type Props = {
  readonly impacting: Impacting;
  readonly shell: Shell;
  readonly library: Library;
  readonly onClose: () => void;
  readonly onOpen: (workId: string, address: string) => void;
  /** Opens a set, and what became of its articles. */
  readonly onSet: (set: string) => void;
};

/** The report over the window: of all that was written and of the sets, and the way to save the same as a file. */
export function ImpactReport({ impacting, shell, library, onClose, onOpen, onSet }: Props) {
  const { impact, notes, said, say } = impacting;
  const state = useOwn(notes);
  const { records } = state;
  const sets = useTouchedSets(library, state);
  const placed = (id: string) => {
    const record = records.get(id);
    return record?.kind === "annotation" || record?.kind === "bookmark" ? record : null;
  };
  const save = async () => {
    const page = pageOf({ impact, noteOf: (id) => placed(id)?.note ?? "", sets });
    const saved = await shell
      .saveFile(`${words.title}.html`, new TextEncoder().encode(page))
      .catch(() => null);
    if (saved !== false) say(saved ? words.saved : words.notSaved);
  };
  return (
    <ImpactDialog
      impact={impact}
      records={records}
      said={said.words}
      sets={sets}
      onSet={(set) => {
        onClose();
        onSet(set);
      }}
      onSave={() => void save()}
      onClose={onClose}
      onOpen={(workId, address) => {
        onClose();
        onOpen(workId, address);
      }}
      onConfirm={impacting.confirm}
      onDisown={impacting.disown}
      onReplace={(id) => {
        const anchor = placed(id)?.anchor;
        onClose();
        impacting.replace(id);
        // Near where it was there is most hope.
        if (anchor) onOpen(anchor.workId, anchor.passages[0]?.address ?? anchor.address);
      }}
    />
  );
}
