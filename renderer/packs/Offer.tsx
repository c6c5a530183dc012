import { packs } from "../messages/packs.ts";

const words = packs.offer;

type Props = {
  readonly names: readonly string[];
  readonly onLook: () => void;
  readonly onLater: () => void;
  readonly onNever: () => void;
};

/** Says that packs lie beside the program, and asks whether they are wanted. */
export function Offer({ names, onLook, onLater, onNever }: Props) {
  return (
    <section className="pack-offer" aria-label={words.name}>
      <span role="status">{words.says(names)}</span>
      <button type="button" onClick={onLook}>
        {words.look}
      </button>
      <button type="button" onClick={onLater}>
        {words.later}
      </button>
      <button type="button" title={words.neverHint} onClick={onNever}>
        {words.never}
      </button>
    </section>
  );
}
