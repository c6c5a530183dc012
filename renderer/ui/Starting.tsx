import type { Progress } from "../library/install.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.start;

/** What is shown until the contents tree is: at the first start, how far the works are installed. */
export function Starting({ progress }: { readonly progress: Progress | null }) {
  return (
    <main className="starting" aria-busy="true">
      {progress === null ? (
        <p>{words.opening}</p>
      ) : (
        <>
          <h1>{words.firstStart}</h1>
          <progress max={progress.of} value={progress.done} aria-label={words.firstStart} />
          <p role="status">{words.progress(progress.done, progress.of, progress.title)}</p>
          <p className="remark">{words.staying}</p>
        </>
      )}
    </main>
  );
}
