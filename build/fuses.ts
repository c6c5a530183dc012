/** What Electron writes before its fuses: a sentence that stands nowhere else in the program. */
const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");

/** The fuses of the trial Electron as Electron itself ships them, one character each. */
export const defaultFuses = "10110001";

/** Sets the fuses inside an Electron program, in place; throws where there is not exactly one set of that length. */
export function setFuses(program: Buffer, fuses: string): void {
  const at = program.indexOf(sentinel);
  if (at < 0 || program.indexOf(sentinel, at + 1) >= 0)
    throw new Error("not one set of fuses in this program");
  const start = at + sentinel.length + 2;
  if (program[start - 1] !== fuses.length) throw new Error(`not ${fuses.length} fuses in this program`);
  program.write(fuses, start, "latin1");
}
