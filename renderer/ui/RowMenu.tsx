import { Menu, MenuItem, MenuSeparator, useMenuStore } from "@ariakit/react";
import { Fragment, type RefObject, useEffect } from "react";

/** One thing that can be done with a row. */
export type RowAct = {
  readonly name: string;
  /** The key that does the same in the list. */
  readonly key?: string | undefined;
  readonly act: () => void;
};

type Props = {
  readonly label: string | undefined;
  /** Where the row stands in the window, or where the mouse asked; null while the menu is closed. */
  readonly at: Pick<DOMRect, "x" | "y" | "width" | "height"> | null;
  /** The list or tree that the row is of. */
  readonly list: RefObject<HTMLElement | null>;
  /** What is offered, in groups; empty ones are left out. */
  readonly groups: readonly (readonly RowAct[])[];
  readonly onClose: () => void;
};

/** What can be done with a row. The keyboard is in it while it is open, and then again in the list. */
export function RowMenu({ label, at, list, groups, onClose }: Props) {
  const store = useMenuStore({ open: at !== null, setOpen: (open) => !open && onClose() });
  useEffect(() => {
    if (!at) return;
    // Where the mouse asked, nothing is chosen yet; the keyboard begins with the first.
    store.setInitialFocus(at.width > 0 ? "first" : "container");
    store.setAutoFocusOnShow(true);
    // Back to the list is out of the menu, though the keyboard came from there.
    const element = list.current;
    const leave = () => store.hide();
    element?.addEventListener("pointerdown", leave);
    element?.addEventListener("wheel", leave, { passive: true });
    return () => {
      element?.removeEventListener("pointerdown", leave);
      element?.removeEventListener("wheel", leave);
    };
  }, [store, at, list]);
  return (
    <Menu
      store={store}
      className="row-menu"
      aria-label={label}
      getAnchorRect={() => at}
      finalFocus={list}
      portal={false}
      fixed
      gutter={2}
      // What is selected in the text stays so.
      onMouseDown={(event) => event.preventDefault()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index > 0 && <MenuSeparator />}
            {group.map(({ name, key, act }) => (
              <MenuItem key={name} onClick={act}>
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
