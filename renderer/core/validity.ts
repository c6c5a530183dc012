import type { WorkDates } from "./document.ts";

/** 时效: 未施行, 现行有效, 已被修改, 已废止. */
export type ValidityState = "pending" | "current" | "amended" | "repealed";

/** A later edition of the same statute that the library has. */
export type Newer = {
  readonly workId: string;
  readonly address: string;
  readonly title: string;
  readonly made: string;
};

/** What may be said of a text on a day; all days are ISO. */
export type Validity = {
  readonly is: ValidityState;
  /** The day from which it is so, where that is known. */
  readonly since?: string;
  /** The day on which it will cease to be in force, or its wording to be that. */
  readonly until?: string;
  readonly replacedBy?: string;
  readonly newer?: Newer;
  /** The day up to which its publisher has looked after what became of it. */
  readonly asOf?: string;
};

/** What each is called. */
export const validityNames: Readonly<Record<ValidityState, string>> = {
  pending: "未施行",
  current: "现行有效",
  amended: "已被修改",
  repealed: "已废止",
};

/**
 * What may be said of a text on the day `today`; null where nothing may. A wrong 现行有效 is worse than none, so:
 *
 * 1. 已废止, where the publisher names a day of repeal that has come. (Where a regulation has a term, its last day
 *    is told in the same field.) No text says of itself that it is repealed, so nothing else can tell.
 * 2. 未施行, where the day from which it is in force has not come. What a text says of that is believed; but what
 *    the publisher says goes before it.
 * 3. 已被修改, where the publisher names a day from which another wording is in force that this text has not, or
 *    where the library has a later edition of the same statute that is in force itself. A later edition that is not
 *    yet in force changes nothing: until then this one is the law.
 * 4. 现行有效 only where all of it is known: the day from which it is in force, which has come, and a publisher who
 *    has looked after what became of the text on that day or later. It is always told with the day up to which
 *    that was done. A text that merely says when it came into force may have been repealed since: of it nothing is
 *    claimed, though the day is told.
 *
 * A day that is to come is told beforehand, as `until`.
 */
export function validityOn(today: string, dates: WorkDates, newer: Newer | null): Validity | null {
  const { effective, superseded, repealed, replacedBy, asOf } = dates;
  const by = replacedBy !== undefined && { replacedBy };
  if (repealed !== undefined && repealed <= today) return { is: "repealed", since: repealed, ...by };
  if (effective !== undefined && effective > today) return { is: "pending", since: effective };
  if (superseded !== undefined && superseded <= today)
    return { is: "amended", since: superseded, ...by, ...(newer && { newer }) };
  if (newer) return { is: "amended", newer };
  if (effective === undefined || asOf === undefined || asOf < effective) return null;
  // The clock may be behind the publisher.
  const until = [repealed, superseded].filter((day) => day !== undefined).sort()[0];
  return { is: "current", since: effective, asOf, ...(until !== undefined && { until, ...by }) };
}

/** What a citation of a text has after its title: （已废止）; "" where it is in force, or nothing may be said. */
export const validityMark = (validity: Validity | null): string =>
  validity && validity.is !== "current"
    ? `（${validity.is === "pending" ? "尚未施行" : validityNames[validity.is]}）`
    : "";

/** 2024-05-01 as 2024年5月1日. */
export const dayInWords = (iso: string): string =>
  iso.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日");

/** What is to be said of a text in a sentence, without its end: 已废止（2024年5月1日起）. */
export function validityTold({ is, since, until, replacedBy, newer, asOf }: Validity): string {
  const from = since && dayInWords(since);
  switch (is) {
    case "repealed":
      return `已废止（${from}起）${replacedBy ? `，由《${bare(replacedBy)}》代替` : ""}`;
    case "pending":
      return `尚未施行，自${from}起施行`;
    case "amended":
      return [
        `已被修改${from ? `（${from}起施行新的文本）` : ""}`,
        replacedBy && `见《${bare(replacedBy)}》`,
        newer && `文献库里有${dayInWords(newer.made)}的文本`,
      ]
        .filter(Boolean)
        .join("，");
    case "current":
      return [
        `现行有效（核对至${dayInWords(asOf ?? "")}），自${from}起施行`,
        until && `${dayInWords(until)}起失效或改用新的文本`,
      ]
        .filter(Boolean)
        .join("，");
  }
}

/** The same where the day from which it is in force is told beside it. */
export function validityStamped(validity: Validity): string {
  if (validity.is === "pending") return "尚未施行";
  const told = validityTold(validity);
  return validity.is === "current" ? told.replace(/，自[^，]+起施行/u, "") : told;
}

const bare = (title: string): string => title.replace(/^《(.*)》$/u, "$1");
