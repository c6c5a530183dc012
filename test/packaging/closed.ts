import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, usual } from "./fixtures.ts";

/** The program as it ships while it runs: nobody sees inside; what it tells is its log. */
export type Closed = {
  readonly process: ChildProcess;
  /** All that it has printed. */
  readonly printed: () => string;
  /** Asks it to end, as the system does, and gives its exit code. */
  readonly end: () => Promise<number | null>;
};

/** Starts the program as it ships, and waits until it says in its log that its window is shown. */
export async function startClosed(
  program: string,
  data: string,
  more: { readonly given?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Closed> {
  const child = spawn(program, [...usual(data), ...(more.given ?? [])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...more.env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const log = () => readFile(join(data, "logs/lantai.log"), "utf8").catch(() => "");
  await expect.poll(log, { timeout: 40_000 }).toMatch(/ info shown /);
  return {
    process: child,
    printed: () => printed,
    end: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
