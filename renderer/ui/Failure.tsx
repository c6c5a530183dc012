import { Component, type ReactNode } from "react";
import type { Shell } from "../core/shell.ts";
import { messages } from "../messages/zh-cn.ts";
import { detailOf, explain } from "./explain.ts";
import { reportFault } from "./report-fault.ts";

const words = messages.errors;

type FailureProps = { readonly error: unknown; readonly shell: Shell; readonly onRetry: () => void };

/** A whole screen for what went wrong: what happened, what is kept, what to do next. */
export function Failure({ error, shell, onRetry }: FailureProps) {
  const { what, kept, next } = explain(error);
  return (
    <main className="failure">
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{what}</p>
        <p>{kept}</p>
        <p>{next}</p>
      </div>
      <p className="actions">
        <button type="button" className="primary" onClick={onRetry}>
          {words.retry}
        </button>
        <button type="button" onClick={() => void saveDetail(shell, error)}>
          {words.saveDetail}
        </button>
      </p>
    </main>
  );
}

/** Lets the reader save the part for technicians. */
export async function saveDetail(shell: Shell, error: unknown): Promise<void> {
  const { kind, version, runtime } = await shell.describe();
  const detail = detailOf(error, `${kind} ${version} · ${runtime}`);
  await shell.saveFile("兰台-错误说明.txt", new TextEncoder().encode(detail));
}

type BoundaryProps = { readonly shell: Shell; readonly children: ReactNode };

/** The one error boundary: a bug shows a calm screen, from which the page can be loaded again. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    void reportFault(this.props.shell, error);
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} shell={this.props.shell} onRetry={() => location.reload()} />;
  }
}
