import { type Validity, validityNames, validityTold } from "../core/validity.ts";

type Props = {
  readonly validity: Validity | null;
  /** It is said also of what is in force; else only of what is not. */
  readonly always?: boolean;
};

/** 时效 in a word, whose frame tells it too; the sentence is in the tooltip. Nothing where nothing may be said. */
export function ValidityMark({ validity, always = false }: Props) {
  if (!validity || (validity.is === "current" && !always)) return null;
  return (
    <span className="validity" data-is={validity.is} title={validityTold(validity)}>
      {validityNames[validity.is]}
    </span>
  );
}
