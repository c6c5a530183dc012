import type { Enactment } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";

const words = messages.reading;

/**
 * What a regulation says of its own making, label by label. Where it took effect before this promulgation,
 * number and dates are those of the decision that amended it, and are called so.
 */
export function toldOf(enactment: Enactment): readonly (readonly [label: string, value: string])[] {
  const { promulgated, effective } = enactment;
  const amending = promulgated !== undefined && effective !== undefined && effective < promulgated;
  const labels = amending ? words.amendingLabels : words.labels;
  const amended = amending ? undefined : enactment.amended?.map(shown).join("、");
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.number, enactment.number],
    [labels.issuer, enactment.issuer],
    [labels.adopted, shown(enactment.adopted)],
    [labels.approved, shown(enactment.approved)],
    [labels.promulgated, shown(promulgated)],
    [labels.effective, shown(effective)],
    [labels.amended, amended],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

const shown = (value: string | undefined): string | undefined =>
  value?.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日");
