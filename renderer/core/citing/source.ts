import { typeOf, type Unit, type UnitType, unitTypes, type Work } from "../document.ts";
import { inBrackets, inQuotes } from "./names.ts";

/** What is cited by a title of its own, wherever it is printed. */
const papers: ReadonlySet<UnitType> = new Set<UnitType>(["regulation", "decision", "report", "notice"]);

/** What a citation begins with, and how it ends. */
export type Source = {
  /** 《兰州市机动车停车场管理办法》. */
  readonly title: string;
  /** The units from below the source to the one that is cited. */
  readonly way: readonly Unit[];
  /** How the printed pages stand in the citation; "" where they do not. */
  readonly pages: (pages: string) => string;
};

const nowhere = () => "";

/**
 * What a unit is cited from: the regulation or paper that it is in, else the work. A statute is cited by its title
 * alone; a report or notice, of which there may be another every year, with the yearbook that prints it; one whose
 * title is not printed, by the yearbook and its place there.
 */
export function sourceOf(work: Work, path: readonly Unit[]): Source {
  const at = path.findLastIndex(({ type }) => papers.has(type));
  const paper = path[at];
  const whole = inBrackets(titleOf(work));
  if (!paper) {
    const way = path;
    const named = way.length > 0;
    return { title: whole, way, pages: named ? (pages) => pages && `，${pages}` : nowhere };
  }
  const way = path.slice(at + 1);
  const { heading, type } = paper;
  if (heading) {
    const pages = type === "regulation" ? nowhere : (pages: string) => `（载${whole}${pages}）`;
    return { title: inBrackets(heading), way, pages };
  }
  const around = path.slice(0, at).findLast((unit) => unit.heading && !typeOf(unit).block)?.heading;
  const place = around ? `${inQuotes(around)}中` : "";
  return {
    title: `${whole}（${place}标题缺失的${unitTypes[type].name}）`,
    way,
    pages: (pages) => pages && `，${pages}`,
  };
}

const doubt = /（来源存疑）$/;

/** The title as the work has it: the doubt about it stands at the end of the citation instead. */
const titleOf = ({ title }: Work): string => title.replace(doubt, "");

/** What a citation of a work that must not be relied on ends with. */
export const doubtOf = (work: Work): string => (work.doubt || doubt.test(work.title) ? "（来源存疑）" : "");
