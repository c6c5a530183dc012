import { useState } from "react";
import type { IntakeState } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";

type Props = {
  readonly taken: NonNullable<IntakeState["taken"]>;
  readonly onUndo: () => Promise<void>;
  readonly onManage: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What was taken in, and the way back. */
export function Taken({ taken, onUndo, onManage, onDone, onClose }: Props) {
  const [undoing, setUndoing] = useState(false);
  const undo = async () => {
    setUndoing(true);
    await onUndo();
    onClose();
  };
  return (
    <div className="page">
      <p role="status">{words.taken(taken.name, taken.count)}</p>
      <footer>
        <button type="button" disabled={undoing} onClick={() => void undo()}>
          {words.undo}
        </button>
        <button type="button" onClick={onManage}>
          {words.manage}
        </button>
        <button type="button" className="primary" onClick={onDone}>
          {words.done}
        </button>
      </footer>
    </div>
  );
}
