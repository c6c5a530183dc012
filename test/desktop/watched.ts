import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";

/** The calls by which a way to a network begins, of every process and thread of a program. */
const calls = "socket,connect,bind";

export const canWatch =
  process.platform === "linux" && spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status === 0;

/** Writes a program that runs another one and records its calls to `log`; where it lies. */
export function watching(program: string, file: string, log: string): string {
  const given = `-f -qq --seccomp-bpf -s 0 -e trace=${calls} -e signal=none -o '${log}'`;
  writeFileSync(file, `#!/bin/sh\nexec strace ${given} '${program}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** What a program did that could reach a network. */
export type Reached = {
  /** Connections begun, and packets given an address, whatever it is, this machine's own too; but not its print service. */
  readonly outward: readonly string[];
  /** Addresses that it can be reached at from outside: any but this machine's own. */
  readonly open: readonly string[];
  /** Places at which only this machine can reach it: the doors that a test drives it by. */
  readonly doors: number;
};

/** Reads what `watching` has recorded so far. */
export function reached(log: string): Reached {
  const lines = readFileSync(log, "utf8").split("\n");
  const network = lines.filter((line) => /sa_family=AF_(INET6?|PACKET|VSOCK|BLUETOOTH)/.test(line));
  const bound = network.filter((line) => / bind\(/.test(line));
  // To list the printers, the system's own print service on this machine is asked.
  const printing = /port=htons\(631\)/;
  const own = /inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/;
  return {
    outward: network.filter((line) => !bound.includes(line) && !(own.test(line) && printing.test(line))),
    open: bound.filter((line) => !own.test(line)),
    doors: bound.filter((line) => own.test(line)).length,
  };
}
