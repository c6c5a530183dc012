import { type Validity, validityTold } from "../core/validity.ts";
import { messages } from "../messages/zh-cn.ts";
import { ValidityMark } from "../ui/ValidityMark.tsx";

type Props = {
  readonly validity: Validity | null;
  readonly onOpen: (workId: string, address: string) => void;
};

/** 时效 of a text in a sentence, above it; with the way to the text that took its place, where that is here. */
export function ValidityLine({ validity, onOpen }: Props) {
  if (!validity) return null;
  const { newer } = validity;
  return (
    <div className="validity-line" role="note">
      <ValidityMark validity={validity} always />
      <span>{rest(validityTold(validity))}。</span>
      {newer && (
        <button type="button" onClick={() => onOpen(newer.workId, newer.address)}>
          {messages.reading.newerText}
        </button>
      )}
    </div>
  );
}

/** The sentence without what the mark before it says. */
const rest = (told: string): string => told.replace(/^(?:已废止|已被修改|尚未施行|现行有效)，?/, "");
