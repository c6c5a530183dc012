import { asFault, type Fault } from "../renderer/core/fault.ts";
import { isKeptFile } from "../renderer/core/kept-file.ts";
import { type KeptState, keptStates } from "../renderer/core/kept-state.ts";
import { asMenuState, type MenuState } from "../renderer/core/menu-state.ts";
import type { PdfProperties, PrintedPage, PrintJob, Unsaved } from "../renderer/core/shell.ts";

/** What proves an argument to be what it should be: gives it back as that, or throws. */
export type Check<Value> = (value: unknown) => Value;

type Checks<Given extends readonly unknown[]> = { readonly [At in keyof Given]: Check<Given[At]> };

/** An answer to exactly these arguments, each of them proven; any others throw before anything is done. */
export function checked<Given extends readonly unknown[], Value>(
  checks: Checks<Given>,
  answer: (...given: Given) => Value,
): (given: readonly unknown[]) => Value {
  return (given) => {
    if (given.length !== checks.length) throw new TypeError("not these arguments");
    const proven = checks.map((check: Check<unknown>, at: number) => check(given[at]));
    return answer(...(proven as readonly unknown[] as Given));
  };
}

// A path separator, a control character, or what Windows keeps for itself.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must have none of them.
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/;

/** What Windows takes for a device, whatever ending it has. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** More than anything that is made here: a page that sends more has been taken over. */
const mostBytes = 2 ** 29;
const mostLines = 100_000;

/** A name for a file, never a path; throws otherwise, since only a mistake in the page can send one. */
export function fileName(value: unknown): string {
  const whole =
    typeof value === "string" &&
    value.length > 0 &&
    value.length <= 200 &&
    !forbidden.test(value) &&
    !device.test(value) &&
    !/^\.|[. ]$/.test(value);
  if (!whole) throw new TypeError("not a file name");
  return value;
}

/** Bytes, and nothing that only looks like them. */
export function byteArray(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array) || value.byteLength > mostBytes) throw new TypeError("not bytes");
  return value;
}

/** The name of a file that holds what was brought in, and of no other. */
export function keptFileName(value: unknown): string {
  if (typeof value !== "string" || !isKeptFile(value)) throw new TypeError("not a kept file");
  return value;
}

/** One work, compressed, or the table of them: the largest there is has a tenth of this. */
export function keptBytes(value: unknown): Uint8Array {
  const bytes = byteArray(value);
  if (bytes.byteLength > 2 ** 26) throw new TypeError("not bytes of a work");
  return bytes;
}

/** The name of something that is kept beside the journal, and of nothing else. */
export function keptStateName(value: unknown): KeptState {
  const state = keptStates.find((each) => each === value);
  if (!state) throw new TypeError("not a kept state");
  return state;
}

/** One line, of no more than what is open can fill. */
export function stateLine(value: unknown): string {
  if (!isLine(value) || value.length > 2 ** 23) throw new TypeError("not a line");
  return value;
}

const isLine = (line: unknown): line is string =>
  typeof line === "string" && line.length > 0 && !/[\n\r]/.test(line);

/** Lines of text, each of them one. */
export function textLines(value: unknown): readonly string[] {
  const whole = Array.isArray(value) && value.length <= mostLines && value.every(isLine);
  if (!whole || value.reduce((sum, { length }) => sum + length, 0) > mostBytes)
    throw new TypeError("not lines");
  return value as readonly string[];
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= 2000;

/** What a PDF is to say of itself. */
export function pdfProperties(value: unknown): PdfProperties {
  const { title, author, subject, keywords } = (value ?? {}) as Partial<Record<keyof PdfProperties, unknown>>;
  const whole =
    isText(title) && isText(author) && isText(subject) && Array.isArray(keywords) && keywords.every(isText);
  if (!whole) throw new TypeError("not properties");
  return { title, author, subject, keywords: keywords.slice(0, 200) };
}

/** A page that is to be printed, with its styles. */
export function printedPage(value: unknown): PrintedPage {
  const { html, css } = (value ?? {}) as Partial<Record<keyof PrintedPage, unknown>>;
  return { html: byteArray(html), css: byteArray(css) };
}

/** How something is printed, within what paper and printers there are. */
export function printJob(value: unknown): PrintJob {
  const { printer, copies, duplex, width, height } = (value ?? {}) as Partial<
    Record<keyof PrintJob, unknown>
  >;
  const way = (["simplex", "longEdge", "shortEdge"] as const).find((each) => each === duplex);
  const whole = (printer === null || isText(printer)) && within(copies, 1, 999) && Number.isInteger(copies);
  if (!whole || !way || !within(width, 50, 1000) || !within(height, 50, 1000))
    throw new TypeError("not a job");
  return { printer, copies, duplex: way, width, height };
}

const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && value >= least && value <= most;

/** What may be told of an error of the page. */
export function faultGiven(value: unknown): Fault {
  const fault = asFault(value);
  if (!fault) throw new TypeError("not a fault");
  return fault;
}

/** What the menu is told of the page. */
export function menuStateGiven(value: unknown): MenuState {
  const state = asMenuState(value);
  if (!state) throw new TypeError("not a state of the menu");
  return state;
}

/** Why a window cannot be closed yet. */
export function unsavedGiven(value: unknown): Unsaved {
  if (value !== "slow" && value !== "failed") throw new TypeError("not why it is unsaved");
  return value;
}
