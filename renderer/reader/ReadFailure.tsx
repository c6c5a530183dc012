import { messages } from "../messages/zh-cn.ts";

const words = messages.errors;

/** Where a document could not be read: the sentence in its place, the rest of the window as it was. */
export function ReadFailure({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="missing" role="alert">
      <p>{words.reading.what}</p>
      <p>{words.reading.kept}</p>
      <p>{words.reading.next}</p>
      <button type="button" className="primary" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}
