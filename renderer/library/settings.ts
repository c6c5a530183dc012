import { type Colour, colours } from "../core/own/records.ts";
import { type PaperOptions, paperOptionsFrom, usualOptions } from "../core/paper/options.ts";
import type { OwnDatabase } from "./database.ts";

export const themes = ["day", "warm", "night", "projection"] as const;
export const faces = ["song", "hei", "kai", "fangsong"] as const;
export const spacings = ["tight", "medium", "loose"] as const;
export const measures = ["narrow", "medium", "wide"] as const;

/** The colours of the window: 日间, 护眼, 夜间, 投屏. */
export type Theme = (typeof themes)[number];
export type Face = (typeof faces)[number];
export type Spacing = (typeof spacings)[number];
export type Measure = (typeof measures)[number];

/** What the reader has chosen of how things look; `theme` may be left to the system. */
export type Settings = {
  readonly theme: Theme | "system";
  /** Of the text; the interface keeps its own face. */
  readonly face: Face;
  /** The size of the text under each theme, in percent. */
  readonly sizes: Readonly<Record<Theme, number>>;
  readonly lines: Spacing;
  readonly paragraphs: Spacing;
  readonly measure: Measure;
  /** Printed page numbers beside the text. */
  readonly pages: boolean;
  /** The name that annotations are signed with; "" where none was given. */
  readonly author: string;
  /** What the reader calls the four colours; "" is the usual name. */
  readonly colours: Readonly<Record<Colour, string>>;
  /** How was printed last. */
  readonly paper: PaperOptions;
};

export const usualSettings: Settings = {
  theme: "system",
  face: "song",
  sizes: { day: 100, warm: 100, night: 100, projection: 150 },
  lines: "medium",
  paragraphs: "medium",
  measure: "medium",
  pages: true,
  author: "",
  colours: { emphasis: "", question: "", todo: "", quote: "" },
  paper: usualOptions("official"),
};

/** The sizes that the text steps through, in percent. */
export const sizeSteps: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 275, 300];

/** The next size up or down, or the same at either end. */
export const stepSize = (size: number, step: 1 | -1): number =>
  (step > 0 ? sizeSteps.find((each) => each > size) : sizeSteps.findLast((each) => each < size)) ?? size;

/** What is stored, as far as it can be understood: whatever is unknown or damaged is as at first, each by itself. */
export function settingsFrom(stored: unknown): Settings {
  const {
    theme,
    face,
    sizes,
    lines,
    paragraphs,
    measure,
    pages,
    author,
    colours: named,
    paper,
  } = fieldsOf(stored);
  const given = fieldsOf(sizes);
  const usual = usualSettings;
  const size = (name: Theme) => oneOf(sizeSteps, given[name], usual.sizes[name]);
  return {
    theme: oneOf([...themes, "system"], theme, usual.theme),
    face: oneOf(faces, face, usual.face),
    sizes: { day: size("day"), warm: size("warm"), night: size("night"), projection: size("projection") },
    lines: oneOf(spacings, lines, usual.lines),
    paragraphs: oneOf(spacings, paragraphs, usual.paragraphs),
    measure: oneOf(measures, measure, usual.measure),
    pages: oneOf([true, false], pages, usual.pages),
    author: nameFrom(author),
    colours: Object.fromEntries(
      colours.map((colour) => [colour, nameFrom(fieldsOf(named)[colour])]),
    ) as Settings["colours"],
    paper: paperOptionsFrom(paper),
  };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const nameFrom = (value: unknown): string => (typeof value === "string" ? value.trim().slice(0, 40) : "");

const oneOf = <T>(known: readonly T[], value: unknown, usual: T): T =>
  known.find((each) => each === value) ?? usual;

/** The settings of the last start, or the usual ones. */
export const loadSettings = async (own: OwnDatabase): Promise<Settings> =>
  settingsFrom((await own.settings.get("current"))?.settings);

/** Keeps the settings; resolves once they are on disk. */
export async function saveSettings(own: OwnDatabase, settings: Settings): Promise<void> {
  await own.settings.put({ id: "current", settings });
}
