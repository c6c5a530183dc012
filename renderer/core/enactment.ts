import type { Enactment } from "./document.ts";

/** One thing that a regulation says of its own making, in words: 2023年11月28日. */
export type Told = {
  readonly what: Exclude<keyof Enactment, "signatory" | "truncated">;
  readonly value: string;
};

/**
 * True where a regulation took effect before this promulgation: number and dates are then those of the decision
 * that amended it.
 */
export const isAmending = ({ promulgated, effective }: Enactment): boolean =>
  promulgated !== undefined && effective !== undefined && effective < promulgated;

/** What a regulation says of its own making, as it is shown. */
export function toldOf(enactment: Enactment): readonly Told[] {
  const { number, issuer, adopted, approved, promulgated, effective } = enactment;
  const amended = isAmending(enactment) ? undefined : enactment.amended?.map(shown).join("、");
  const rows = {
    number,
    issuer,
    adopted: shown(adopted),
    approved: shown(approved),
    promulgated: shown(promulgated),
    effective: shown(effective),
    amended,
  };
  return (Object.keys(rows) as (keyof typeof rows)[]).flatMap((what) => {
    const value = rows[what];
    return value ? [{ what, value }] : [];
  });
}

const shown = (value: string | undefined): string | undefined =>
  value?.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日");
