/** What of mammoth's tree of a document is looked at. */
type Node = {
  readonly type?: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { readonly findNoteByKey?: (key: string) => { readonly body?: readonly Node[] } | null };
};

type Notes = { readonly marks: Map<string, string>; readonly keys: string[] };

/** The words of a document in lines: paragraphs, rows of tables, and at the end the notes that are referred to. */
export function wordsOf(document: unknown): string {
  const root = document as Node;
  const notes: Notes = { marks: new Map(), keys: [] };
  const lines = linesOf(root.children ?? [], notes);
  for (const key of notes.keys) {
    const body = root.notes?.findNoteByKey?.(key)?.body ?? [];
    const words = linesOf(body, notes).join(" ").trim();
    if (words !== "") lines.push(`${notes.marks.get(key)}${words}`);
  }
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function linesOf(nodes: readonly Node[], notes: Notes): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === "paragraph") return wordsIn(node, notes).replaceAll("\t", " ").split("\n");
    if (node.type === "table") return rowsOf(node, notes);
    return linesOf(node.children ?? [], notes);
  });
}

/** Stands in an empty cell at the end of a row: white space there would be taken for the end of the line. */
const emptyCell = "\x1f";

/** A row is a line with a tab between its cells; a table of one row or one column is no table, only a frame. */
function rowsOf(table: Node, notes: Notes): string[] {
  const rows = (table.children ?? []).filter(({ type }) => type === "tableRow");
  if (rows.length < 2 || rows.every(({ children = [] }) => children.length <= 1))
    return rows.flatMap((row) => (row.children ?? []).flatMap((cell) => linesOf(cell.children ?? [], notes)));
  return rows.map(({ children = [] }) => {
    const cells = children.flatMap((cell) => {
      const words = linesOf(cell.children ?? [], notes)
        .join(" ")
        .replace(/\s+/g, " ")
        .trim();
      return [words, ...new Array<string>(Math.max(0, (cell.colSpan ?? 1) - 1)).fill("")];
    });
    const last = cells.length - 1;
    return cells
      .map((words, at) => (words === "" && (at === 0 || at === last) ? emptyCell : words))
      .join("\t");
  });
}

function wordsIn({ type, value = "", children = [], ...rest }: Node, notes: Notes): string {
  switch (type) {
    case "text":
      return value;
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "checkbox":
      return rest.checked ? "☑" : "☐";
    case "noteReference":
      return markOf(`${rest.noteType}-${rest.noteId}`, notes);
    default:
      return children.map((child) => wordsIn(child, notes)).join("");
  }
}

function markOf(key: string, { marks, keys }: Notes): string {
  const known = marks.get(key);
  if (known !== undefined) return known;
  keys.push(key);
  const mark = `〔注${keys.length}〕`;
  marks.set(key, mark);
  return mark;
}
