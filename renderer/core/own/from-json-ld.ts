import { type Received, receivedFrom, refusedWhole } from "./received.ts";

/**
 * The records of a collection, or a page, or a list of annotations of the W3C model, as far as it is one of ours. What
 * another program made lacks what our records need, and is refused one by one.
 */
export function recordsFromJsonLd(text: string, told?: (share: number) => void): Received {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refusedWhole("这个文件不完整，或不是 JSON-LD 文件");
  }
  const items = itemsIn(value);
  if (!items) return refusedWhole("这个文件里没有批注");
  return receivedFrom(
    items.map((item, at) => ({ at: `第 ${at + 1} 条`, value: recordIn(item) })),
    told,
  );
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function itemsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const { type, items, first } = fieldsOf(value);
  if (type === "Annotation") return [value];
  if (Array.isArray(items)) return items;
  const page = fieldsOf(first);
  return Array.isArray(page.items) ? page.items : null;
}

/** What would be the record of an annotation; it is checked where it is received. */
function recordIn(item: unknown): unknown {
  const of = fieldsOf(item);
  if (of.type !== "Annotation") return item;
  const bodies = listOf(of.body).map(fieldsOf);
  const saying = (purpose: string) =>
    bodies.filter((body) => body.purpose === purpose).map(({ value }) => value);
  return {
    kind: "annotation",
    id: of["lantai:id"],
    revision: of["lantai:revision"],
    past: of["lantai:past"],
    author: fieldsOf(of.creator).name ?? "",
    made: of.created,
    changed: of.modified,
    anchor: of["lantai:anchor"] === undefined ? null : anchorIn(of),
    standing: of["lantai:standing"],
    mark: of["lantai:mark"],
    colour: of["lantai:colour"],
    note: saying("commenting")[0] ?? "",
    tags: saying("tagging"),
    state: of["lantai:state"],
    private: of["lantai:private"],
    meeting: of["lantai:meeting"] ?? null,
  };
}

function anchorIn(of: Fields): unknown {
  const own = fieldsOf(of["lantai:anchor"]);
  const [setting, ...settings] = settingsIn(own["lantai:settings"]);
  const passages = listOf(of.target).flatMap(passageIn);
  const anchor = {
    workId: own["lantai:workId"],
    edition: own["lantai:edition"],
    address: own["lantai:address"],
    passages: passages.map((passage, at) => withSetting(passage, settings[at])),
    words: own["lantai:words"],
    citation: own["lantai:citation"],
  };
  return withSetting(anchor, setting);
}

const withSetting = <T extends object>(place: T, setting: unknown) =>
  setting ? { ...place, setting } : place;

function settingsIn(text: unknown): readonly unknown[] {
  try {
    return listOf(JSON.parse(String(text ?? "[]")));
  } catch {
    // Without them a place is found again less often, and never wrongly.
    return [];
  }
}

/** The passage that a target is; none where it is all of a unit. */
function passageIn(target: unknown): readonly object[] {
  const selector = fieldsOf(fieldsOf(target).selector);
  const refined = listOf(selector.refinedBy).map(fieldsOf);
  const position = refined.find(({ type }) => type === "TextPositionSelector");
  const quote = refined.find(({ type }) => type === "TextQuoteSelector");
  if (!position && !quote) return [];
  const { start, end } = position ?? {};
  const { exact, prefix, suffix } = quote ?? {};
  return [{ address: selector.value, start, end, exact, prefix, suffix }];
}
