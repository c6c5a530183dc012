import { fold } from "./fold.ts";

/** What a title says of its edition, and not of its subject: （2020年修订）, (2007-02-24), （试行）stays. */
const ofEdition = /[（(〔[](?:\d{4}(?:年|[-.]\d).*?|.*?(?:修订|修正|修改|版|文本))[）)〕\]]$/u;

/** The title without what tells editions apart, folded: what all editions of a statute share. */
export function subjectOf(title: string): string {
  let bare = title.trim();
  while (ofEdition.test(bare)) bare = bare.replace(ofEdition, "").trim();
  return fold(bare);
}
