import {
  AlignmentType,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { type CopyOrder, toldOf } from "../core/paper/copy.ts";
import type { Layout } from "../core/paper/layout.ts";
import { paperWords } from "../messages/paper.ts";
import { legible } from "./legible.ts";
import { guidesIn } from "./word-guides.ts";
import { faceOf, lessTwips, twips } from "./word-styles.ts";

type Kind = "cover" | "contents" | "body";

/** The sections of a Word file: sheet, margins, grid, columns, head and foot; what is wide stands on turned sheets. */
export class Sections {
  readonly all: ISectionOptions[] = [];
  private children: FileChild[] = [];
  private turned = false;
  private numbered = false;

  constructor(
    private readonly layout: Layout,
    private readonly order: CopyOrder,
  ) {}

  /** Puts something after what is there, on a turned sheet where it asks for one. */
  add(child: FileChild, turned = false): void {
    if (turned !== this.turned && this.children.length > 0) this.close("body");
    this.turned = turned;
    this.children.push(child);
  }

  /** What follows begins a sheet of its own. */
  close(kind: Kind): void {
    if (this.children.length === 0) return;
    const fresh = kind === "contents" || (kind === "body" && !this.numbered);
    if (kind === "body") this.numbered = true;
    const { layout, turned } = this;
    const { page, margins, columns, gap } = layout;
    const wide = turned !== page.width > page.height;
    this.all.push({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          // The sheet is told upright; a turned one is told to be so.
          size: {
            width: twips(Math.min(page.width, page.height)),
            height: twips(Math.max(page.width, page.height)),
            orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: turned
            ? sides(margins.inner, margins.bottom, margins.outer, margins.top, layout)
            : sides(margins.top, margins.outer, margins.bottom, margins.inner, layout),
          pageNumbers: {
            ...(fresh && { start: 1 }),
            formatType: kind === "contents" ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL,
          },
        },
        ...this.grid(),
        ...(columns > 1 && !turned && kind === "body" && { column: { count: columns, space: twips(gap) } }),
      },
      ...(kind !== "cover" && { headers: this.headers(kind), footers: this.footers(kind) }),
      children: this.children,
    });
    this.children = [];
    this.turned = false;
  }

  /** 22 lines to the page; that each has 28 characters is said by the styles, which every program follows. */
  private grid(): ISectionOptions["properties"] {
    const { grid, pitch } = this.layout;
    return grid ? { grid: { type: DocumentGridType.LINES, linePitch: lessTwips(pitch) } } : {};
  }

  private headers(kind: Kind): NonNullable<ISectionOptions["headers"]> {
    const { manuscript, options } = this.order;
    const shown = options.heads && kind === "body";
    const header = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
      new Header({
        children: [new Paragraph({ style: "note", alignment, children: shown ? guidesIn(manuscript) : [] })],
      });
    const usual = header(AlignmentType.END);
    return options.duplex ? { default: usual, even: header(AlignmentType.START) } : { default: usual };
  }

  private footers(kind: Kind): NonNullable<ISectionOptions["footers"]> {
    const { options } = this.order;
    const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
      new Footer({
        children: [
          new Paragraph({
            style: "note",
            alignment,
            spacing: close(numberHeight),
            children: [this.number(kind)],
          }),
          ...(options.stamp && kind === "body" ? [this.stamp()] : []),
        ],
      });
    const usual = footer(options.duplex ? AlignmentType.END : AlignmentType.CENTER);
    return options.duplex ? { default: usual, even: footer(AlignmentType.START) } : { default: usual };
  }

  private number(kind: Kind): TextRun {
    const { numbers } = this.order.options;
    const font = faceOf("song");
    if (numbers === "none") return new TextRun("");
    if (kind === "contents") return new TextRun({ font, children: [PageNumber.CURRENT] });
    if (numbers === "number" && this.layout.grid)
      return new TextRun({ font, size: 28, children: ["— ", PageNumber.CURRENT, " —"] });
    const of = numbers === "of" ? [" 页　共 ", PageNumber.TOTAL_PAGES, " 页"] : [" 页"];
    return new TextRun({ font, children: ["第 ", PageNumber.CURRENT, ...of] });
  }

  private stamp(): Paragraph {
    const { manuscript, made } = this.order;
    const [first, ...others] = manuscript.sources;
    const told =
      first && others.length > 0
        ? `来源：${paperWords.andOthers(first.title, others.length + 1)}`
        : first && toldOf(first);
    const text = legible([told, made].filter(Boolean).join("。"));
    return new Paragraph({
      style: "note",
      children: [new TextRun({ text, size: 16, font: faceOf("song") })],
    });
  }
}

const sides = (top: number, right: number, bottom: number, left: number, { head }: Layout) => ({
  top: twips(top),
  right: twips(right),
  bottom: twips(bottom),
  left: twips(left),
  header: twips(Math.max(8, head)),
  // The foot grows upwards: it must end below the text whatever it says.
  footer: twips(Math.max(8, Math.min(bottom, 35) - 4 - numberHeight - 2 * stampHeight)),
});

/** The lines of the foot, in millimetres. */
const numberHeight = 7;
const stampHeight = 4;
const close = (height: number) => ({
  line: twips(height),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
