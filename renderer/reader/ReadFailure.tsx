import { Component, type ReactNode } from "react";
import { messages } from "../messages/zh-cn.ts";

const words = messages.errors;

type Props = { readonly onRetry: () => void; readonly children: ReactNode };

/** Where a document could not be read: the sentence in its place, the rest of the window as it was. */
export class ReadFailure extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="missing" role="alert">
        <p>{words.reading.what}</p>
        <p>{words.reading.kept}</p>
        <p>{words.reading.next}</p>
        <button type="button" className="primary" onClick={this.props.onRetry}>
          {words.retry}
        </button>
      </div>
    );
  }
}
