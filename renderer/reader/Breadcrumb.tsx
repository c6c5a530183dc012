import { messages } from "../messages/zh-cn.ts";

/** One step on the way to where one is. */
export type Step = { readonly address: string; readonly label: string };

type Props = {
  readonly steps: readonly Step[];
  readonly onOpen: (address: string) => void;
  readonly onProof: () => void;
};

/** The way from the work to the place being read; each step can be gone back to. */
export function Breadcrumb({ steps, onOpen, onProof }: Props) {
  return (
    <nav className="breadcrumb" aria-label={messages.names.breadcrumb}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.address} aria-current={index === steps.length - 1 ? "location" : undefined}>
            <button type="button" title={step.label} onClick={() => onOpen(step.address)}>
              {step.label}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="proof-button" title={messages.proof.openHint} onClick={onProof}>
        {messages.proof.open}
      </button>
    </nav>
  );
}
