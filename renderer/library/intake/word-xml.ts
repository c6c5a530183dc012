/** Just so much of XML as the parts of a Word file are written in: their elements are named with w:. */

/** An element: its opening tag, and what is inside it. */
export type Element = { readonly tag: string; readonly inner: string };

/** The opening tags of this name, in order. */
export const tagsIn = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<w:${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];

/** The elements of this name that are not within another of it, in order. */
export function elementsIn(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const mark = new RegExp(`<(/?)w:${name}(?=[\\s/>])[^>]*>`, "g");
  let depth = 0;
  let open: { readonly tag: string; readonly from: number } | undefined;
  for (let match = mark.exec(xml); match; match = mark.exec(xml)) {
    const [tag, closing] = match;
    if (closing) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && open) {
        found.push({ tag: open.tag, inner: xml.slice(open.from, match.index) });
        open = undefined;
      }
    } else if (tag.endsWith("/>")) {
      if (depth === 0) found.push({ tag, inner: "" });
    } else {
      depth++;
      open ??= { tag, from: mark.lastIndex };
    }
  }
  return found;
}

/** An attribute of a tag, with its signs as they are read. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\sw:${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? signsOf(value[1] ?? value[2] ?? "") : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const signsOf = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

/** Text as it is written in XML. */
export const writtenAs = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[sign] ?? "&quot;");
