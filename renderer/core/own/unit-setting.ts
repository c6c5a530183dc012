import type { Document } from "../document.ts";
import type { Setting } from "./anchor.ts";
import { groundOf } from "./ground.ts";
import { likestUnits, wordsOf } from "./likest-units.ts";
import { settingOf } from "./setting.ts";
import { calledIn, unitsCalled } from "./units-of-type.ts";

/** The setting of a unit among those of its sort; none for the whole work, or for a unit that shows no words. */
export function unitSettingOf(document: Document, address: string): { readonly setting?: Setting } {
  const ground = groundOf(document);
  const span = ground.spans.get(address);
  if (!span || span.start === span.end) return {};
  const words = wordsOf(ground, { address, ...span });
  const rivalOf = () =>
    likestUnits(ground, unitsCalled(document, calledIn(address)), words, address)[0]?.likeness ?? 0;
  return { setting: settingOf(ground, span, rivalOf) };
}
