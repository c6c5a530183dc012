import { messages } from "../messages/zh-cn.ts";

/** What one could do where nothing is open yet. */
export function Empty() {
  return (
    <section className="empty">
      <h1>{messages.empty.title}</h1>
      <ul>
        {messages.empty.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}
