import { app, type BrowserWindow, powerMonitor } from "electron";
import type { Log } from "./log.ts";

/**
 * Leaves in good order where the computer is shut down or its user logs off: as when the reader closes the window,
 * what is being written is written first. The system waits for that where it can be asked to.
 */
export function leaveWithSystem(window: BrowserWindow, log: Log): void {
  const leave = () => {
    log.write("info", "system-ends");
    app.quit();
  };
  const onShutdown = (event: { preventDefault(): void }) => {
    event.preventDefault();
    leave();
  };
  // Electron's types leave out the event of this one.
  powerMonitor.on("shutdown", onShutdown as () => void);
  window.on("query-session-end", leave);
  window.once("closed", () => powerMonitor.off("shutdown", onShutdown as () => void));
}
