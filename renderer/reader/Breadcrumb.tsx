import { messages } from "../messages/zh-cn.ts";

/** One step on the way to where one is. */
export type Step = { readonly address: string; readonly label: string };

/** The way from the work to the place being read; each step can be gone back to. */
export function Breadcrumb({
  steps,
  onOpen,
}: {
  readonly steps: readonly Step[];
  readonly onOpen: (address: string) => void;
}) {
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
    </nav>
  );
}
