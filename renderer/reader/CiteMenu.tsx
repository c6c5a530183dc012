import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import type { MouseEvent } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Copying } from "./copying.ts";

const words = messages.citing;

/** What is selected in the text stays so while the mouse is in the menu. */
const keepSelection = (event: MouseEvent) => event.preventDefault();

/** The ways to copy with a citation, for who does not know their keys. */
export function CiteMenu({ copyCitation, copyQuotation }: Pick<Copying, "copyCitation" | "copyQuotation">) {
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className="cite" title={words.menuHint} onMouseDown={keepSelection}>
        {words.menu} ▾
      </MenuButton>
      <Menu className="menu" gutter={4} aria-label={words.menu} onMouseDown={keepSelection}>
        <MenuItem className="menu-item" onClick={copyCitation}>
          {words.citation} <kbd>{words.citationKey}</kbd>
        </MenuItem>
        <MenuItem className="menu-item" onClick={copyQuotation}>
          {words.quotation} <kbd>{words.quotationKey}</kbd>
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
