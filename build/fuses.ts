/** What Electron writes before its fuses: a sentence that stands nowhere else in the program. */
const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");

/** The fuses of the trial Electron as Electron itself ships them, one character each. */
export const defaultFuses = "10110001";

/** The fuses in their order, by the names that electron-builder gives them. A later Electron has more of them. */
export const fuseNames = [
  "runAsNode",
  "enableCookieEncryption",
  "enableNodeOptionsEnvironmentVariable",
  "enableNodeCliInspectArguments",
  "enableEmbeddedAsarIntegrityValidation",
  "onlyLoadAppFromAsar",
  "loadBrowserProcessSpecificV8Snapshot",
  "grantFileProtocolExtraPrivileges",
] as const;

export type Fuses = Readonly<Record<(typeof fuseNames)[number], boolean>>;

/** Sets the fuses inside an Electron program, in place; throws where there is not exactly one set of that length. */
export function setFuses(program: Buffer, fuses: string): void {
  const start = startIn(program);
  if (program[start - 1] !== fuses.length) throw new Error(`not ${fuses.length} fuses in this program`);
  program.write(fuses, start, "latin1");
}

/** The fuses as they stand in an Electron program; throws where one of those that we know is not there. */
export function readFuses(program: Buffer): Fuses {
  const start = startIn(program);
  const read = (index: number): boolean => {
    const state = String.fromCharCode(program[start + index] ?? 0);
    if (index >= (program[start - 1] ?? 0) || (state !== "0" && state !== "1"))
      throw new Error(`no fuse ${fuseNames[index]} in this program`);
    return state === "1";
  };
  return Object.fromEntries(fuseNames.map((name, index) => [name, read(index)])) as Fuses;
}

/** Where the fuses begin, after their version and their number. */
function startIn(program: Buffer): number {
  const at = program.indexOf(sentinel);
  if (at < 0 || program.indexOf(sentinel, at + 1) >= 0)
    throw new Error("not one set of fuses in this program");
  return at + sentinel.length + 2;
}

/** A set of fuses as Electron ships them, to stand where a whole program is not needed. */
export const fusesUnset = Buffer.concat([
  sentinel,
  Buffer.from([1, defaultFuses.length]),
  Buffer.from(defaultFuses, "latin1"),
]);
