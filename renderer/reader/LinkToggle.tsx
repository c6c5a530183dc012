import { messages } from "../messages/zh-cn.ts";

const words = messages.panes;

type Props = { readonly on: boolean; readonly onToggle: () => void };

/** Lets the panes go along with each other, or each for itself. */
export const LinkToggle = ({ on, onToggle }: Props) => (
  <button
    type="button"
    className="link-panes"
    aria-pressed={on}
    title={on ? words.unlink : words.link}
    onClick={onToggle}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 13V3M2.5 5.5 5 3l2.5 2.5M11 3v10M8.5 10.5 11 13l2.5-2.5" />
    </svg>
    {words.linked}
  </button>
);

/** Says quietly that what is read in the other pane has no counterpart in this one. */
export const Unpaired = ({ label }: { readonly label: string }) => (
  <output className="unpaired">{words.unpaired(label)}</output>
);
