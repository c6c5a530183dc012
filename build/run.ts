import { type SpawnOptions, spawn } from "node:child_process";

/** Runs a program to its end and gives its exit code; 127 where it cannot be started at all. */
export function run(program: string, given: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: "inherit", ...options });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** Like `run`, and shows what the program printed only where it failed. */
export function runQuietly(
  program: string,
  given: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(chunk));
    child.on("error", () => resolve(127));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/** Runs a program and gives what it printed, or null where it failed. */
export function output(program: string, given: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve(code === 0 ? text : null));
  });
}
