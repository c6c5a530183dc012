import { type BrowserWindow, Menu } from "electron";
import { type Command, commandNames } from "../renderer/core/commands.ts";
import { type MenuState, noMenuState } from "../renderer/core/menu-state.ts";
import { commandChannel, recentChannel } from "./calls.ts";
import { menuTemplate } from "./menu-template.ts";

/** Shows the menu of the program. What the program itself does not do, it asks of the page of `window`. */
export function showMenu(
  window: () => BrowserWindow | null,
  saveLog: () => void,
): (state: MenuState) => void {
  const asks = {
    command: (command: Command) => window()?.webContents.send(commandChannel, command),
    recent: (at: number) => window()?.webContents.send(recentChannel, at),
    saveLog,
  };
  let shown = noMenuState;
  const build = () =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shown, asks, process.platform === "darwin")));
  build();
  return (state) => {
    const others = state.recent.join("\n") !== shown.recent.join("\n");
    shown = state;
    // What is open of a menu closes when it is built anew, which is done only where its items are others.
    if (others) build();
    else for (const command of commandNames) update(command, state);
  };
}

function update(command: Command, { idle, on }: MenuState): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(command);
  if (!item) return;
  item.enabled = !idle.includes(command);
  // Whatever is set on one of several that exclude each other, even that it is off, turns it on.
  const isOn = on.includes(command);
  if (item.type === "checkbox" || (item.type === "radio" && isOn)) item.checked = isOn;
}
