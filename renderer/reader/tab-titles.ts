/** A title, and the short title of the work it is in. */
export type Titled = { readonly title: string; readonly work: string };

/**
 * The titles of a row of tabs, told apart where they are narrow: what every notice begins and ends with is
 * left out, and where several begin alike, what they begin with stands aside as `…`. Titles that are the same
 * in two works are told apart by the works.
 */
export function tabTitles(tabs: readonly Titled[]): readonly string[] {
  const briefs = tabs.map(({ title, work }) =>
    tabs.some((other) => other.title === title && other.work !== work) ? `${work} ${title}` : brief(title),
  );
  return briefs.map((title, at) => {
    const common = Math.max(0, ...briefs.map((other, index) => (index === at ? 0 : alike(title, other))));
    // A few characters alike cost no room; and of a title that is the same as another one, nothing tells.
    return common < longEnough || common === title.length ? title : `…${title.slice(common - kept)}`;
  });
}

/** How many characters must be alike to be left out, and how many of them stay, so that a word is not torn. */
const longEnough = 7;
const kept = 2;

const brief = (title: string): string => title.replace(/^关于印发(?=[《〈])/, "").replace(/的通知$/, "");

function alike(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
