/**
 * What is kept of an error for technicians: what sort of error it is and where in the program it arose. Never its
 * words, which may hold something of a document or of what the reader wrote.
 */
export type Fault = {
  /** "TypeError", "QuotaExceededError". */
  readonly name: string;
  /** What the system calls it: "ENOSPC"; "" where it is none of the system's. */
  readonly code: string;
  /** Where in the program, the innermost first: "index-a1b2.js:12:340". */
  readonly places: readonly string[];
};

/** What names, codes and places may look like: anything else is left out, whatever it is. */
const nameForm =
  /^(?:(?:[A-Z][A-Za-z]{0,50})?Error|string|number|boolean|object|undefined|function|symbol|bigint)$/;
const codeForm = /^[A-Z][A-Z0-9_]{1,40}$/;
const placeForm = /^[\w.-]{1,80}\.(?:[cm]?js|tsx?|html):\d{1,7}(?::\d{1,7})?$/;

/** How many places are told. */
const deep = 8;

/** What may be kept of an error. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: "", places: [] };
  const { code } = error as { readonly code?: unknown };
  const inner = error.cause instanceof Error ? faultOf(error.cause) : null;
  return {
    name: nameForm.test(error.name) ? error.name : "Error",
    code: typeof code === "string" && codeForm.test(code) ? code : (inner?.code ?? ""),
    places: placesIn(error),
  };
}

/** A fault that came from elsewhere, proven to be one; null where it is none. */
export function asFault(value: unknown): Fault | null {
  const { name, code, places } = (value ?? {}) as Partial<Record<keyof Fault, unknown>>;
  const isPlace = (place: unknown) => typeof place === "string" && placeForm.test(place);
  const whole =
    typeof name === "string" &&
    nameForm.test(name) &&
    (code === "" || (typeof code === "string" && codeForm.test(code))) &&
    Array.isArray(places) &&
    places.length <= deep &&
    places.every(isPlace);
  return whole ? ({ name, code, places } as Fault) : null;
}

/** The places in the stack, without the words before it, which may go over many lines. */
function placesIn({ stack = "", message }: Error): readonly string[] {
  const at = message === "" ? 0 : stack.indexOf(message);
  const frames = at < 0 ? "" : stack.slice(at + message.length);
  return frames
    .split("\n")
    .flatMap((line) => /^\s+at .*?([\w.-]+:\d+(?::\d+)?)\)?$/.exec(line)?.[1] ?? [])
    .filter((place) => placeForm.test(place))
    .slice(0, deep);
}
