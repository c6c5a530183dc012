import { type RefObject, useEffect, useState } from "react";
import { messages } from "../../messages/zh-cn.ts";
import { bookmarkSignAt } from "../../ui/bookmark-sign.ts";
import { RowMenu } from "../../ui/RowMenu.tsx";
import type { Bookmarking } from "./bookmarking.ts";

const words = messages.bookmarking;

type Props = {
  readonly bookmarking: Pick<Bookmarking, "remove">;
  /** The text that has the keyboard again. */
  readonly panel: RefObject<HTMLElement | null>;
  /** Shows the bookmarks beside the text. */
  readonly onShow: () => void;
};

/** What can be done at the sign of a bookmark beside the text. */
export function BookmarkSigns({ bookmarking, panel, onShow }: Props) {
  const [at, setAt] = useState<{ readonly ids: readonly string[]; readonly box: DOMRect } | null>(null);
  useEffect(() => {
    const open = ({ target }: MouseEvent) => {
      const sign = bookmarkSignAt(target);
      // Once whoever else hears the click knows which unit it was at.
      if (sign)
        setTimeout(() =>
          setAt({ ids: sign.dataset.ids?.split(" ") ?? [], box: sign.getBoundingClientRect() }),
        );
    };
    window.addEventListener("click", open, true);
    return () => window.removeEventListener("click", open, true);
  }, []);
  const groups = at
    ? [
        [{ name: words.show, act: onShow }],
        [{ name: words.remove(at.ids.length), act: () => bookmarking.remove(at.ids) }],
      ]
    : [];
  return (
    <RowMenu
      label={words.menu}
      at={at?.box ?? null}
      list={panel}
      groups={groups}
      onClose={() => setAt(null)}
    />
  );
}
