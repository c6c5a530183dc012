import { readdirSync, readFileSync } from "node:fs";

/**
 * The memory of a process and of all that it started, in MB, what they share counted once (PSS); 0 where the system
 * does not tell.
 */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of processes()) {
    const parent = parentOf(name);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree.reduce((sum, pid) => sum + ownMemory(pid), 0) / 1000;
}

const processes = (): readonly string[] => {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

function parentOf(pid: string): number {
  // The name of a program stands in brackets, and may hold anything.
  return Number(read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1] ?? 0);
}

const ownMemory = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Watches the memory of a process tree until it is stopped; gives the most that it came to, in MB. */
export function watchMemory(root: number): { readonly stop: () => number } {
  let most = treeMemory(root);
  const timer = setInterval(() => {
    most = Math.max(most, treeMemory(root));
  }, 250);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(most, treeMemory(root));
    },
  };
}
