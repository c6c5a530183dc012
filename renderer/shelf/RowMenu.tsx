import { Menu, MenuItem, MenuSeparator, useMenuStore } from "@ariakit/react";
import { Fragment, type RefObject, useEffect } from "react";
import { messages } from "../messages/zh-cn.ts";
import { menuOf, type RowActs } from "./row-menu.ts";
import type { Row } from "./rows.ts";
import type { Anchor } from "./Tree.tsx";

type Props = {
  /** The row whose menu is open; null where none is. */
  readonly at: { readonly row: Row; readonly anchor: Anchor } | null;
  readonly acts: RowActs;
  readonly tree: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** What can be done with a row of the tree. The keyboard is in it while it is open, and then again in the tree. */
export function RowMenu({ at, acts, tree, onClose }: Props) {
  const store = useMenuStore({ open: at !== null, setOpen: (open) => !open && onClose() });
  useEffect(() => {
    if (!at) return;
    // Where the mouse asked, nothing is chosen yet; the keyboard begins with the first.
    store.setInitialFocus(at.anchor.width > 0 ? "first" : "container");
    store.setAutoFocusOnShow(true);
    // Back to the tree is out of the menu, though the keyboard came from there.
    const element = tree.current;
    const leave = () => store.hide();
    element?.addEventListener("pointerdown", leave);
    element?.addEventListener("wheel", leave, { passive: true });
    return () => {
      element?.removeEventListener("pointerdown", leave);
      element?.removeEventListener("wheel", leave);
    };
  }, [store, at, tree]);
  return (
    <Menu
      store={store}
      className="row-menu"
      aria-label={at ? messages.tree.menu.of(at.row.label) : undefined}
      getAnchorRect={() => at?.anchor ?? null}
      finalFocus={tree}
      portal={false}
      fixed
      gutter={2}
      onContextMenu={(event) => event.preventDefault()}
    >
      {at &&
        menuOf(at.row, acts).map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index > 0 && <MenuSeparator />}
            {group.map(({ name, key, act }) => (
              <MenuItem key={name} onClick={() => act(at.row)}>
                {name}
                {key && (
                  <span className="key" aria-hidden="true">
                    {key}
                  </span>
                )}
              </MenuItem>
            ))}
          </Fragment>
        ))}
    </Menu>
  );
}
