import { withoutEdition } from "../core/edition-title.ts";
import { fold } from "./fold.ts";

/** The title without what tells editions apart, folded: what all editions of a statute share. */
export const subjectOf = (title: string): string => fold(withoutEdition(title));
