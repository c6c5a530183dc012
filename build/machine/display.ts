import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** True where a window can be shown. */
export const hasDisplay = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== "linux" || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);

/** A display that nobody sees, for tests. */
export type VirtualDisplay = { readonly name: string; close(): void };

/** Opens a virtual display on a number of its own choice; null where this machine has no Xvfb. */
export function openVirtualDisplay(): Promise<VirtualDisplay | null> {
  return new Promise((resolve) => {
    // Xvfb writes the number it took to the descriptor that it is told.
    const given = ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
    const server: ChildProcess = spawn("Xvfb", given, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    server.on("error", () => resolve(null));
    server.on("exit", () => resolve(null));
    (server.stdio[3] as Readable).setEncoding("utf8").once("data", (number: string) => {
      resolve({ name: `:${number.trim()}`, close: () => void server.kill() });
    });
  });
}
