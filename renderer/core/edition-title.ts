/** What a title says of its edition, and not of its subject: （2020年修订）, (2007-02-24), （试行）stays. */
const ofEdition = /[（(〔[](?:\d{4}(?:年|[-.]\d).*?|.*?(?:修订|修正|修改|版|文本))[）)〕\]]$/u;

/** A title without what tells editions of a statute apart. */
export function withoutEdition(title: string): string {
  let bare = title.trim();
  while (ofEdition.test(bare)) bare = bare.replace(ofEdition, "").trim();
  return bare;
}
