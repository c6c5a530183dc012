import { messages } from "../../messages/zh-cn.ts";
import { withKey } from "../../ui/keys.ts";

const words = messages.notes.bookmarks;

type Props = {
  /** There is a bookmark on the unit already. */
  readonly there: boolean;
  readonly onAdd: () => void;
};

/** Puts a bookmark on the unit in focus, from the side panel. */
export function BookmarkHere({ there, onAdd }: Props) {
  return (
    <button
      type="button"
      className="collect-here"
      title={withKey(there ? words.has : words.add, "bookmark")}
      onClick={onAdd}
    >
      {there ? "✓" : "＋"} {words.bookmark}
    </button>
  );
}
