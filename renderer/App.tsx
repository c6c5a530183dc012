import { useCallback, useEffect, useRef, useState } from "react";
import type { Shell } from "./core/shell.ts";
import type { Progress, ReadBundle } from "./library/install.ts";
import type { Library } from "./library/library.ts";
import { type Started, start } from "./library/start.ts";
import type { Search } from "./search/client.ts";
import { Failure } from "./ui/Failure.tsx";
import { FaultNotice } from "./ui/FaultNotice.tsx";
import { reportFault } from "./ui/report-fault.ts";
import { Starting } from "./ui/Starting.tsx";
import { Workplace } from "./workplace/Workplace.tsx";

type State =
  | { readonly at: "starting"; readonly progress: Progress | null }
  | { readonly at: "failed"; readonly error: unknown }
  | { readonly at: "ready"; readonly started: Started; readonly search: Search };

type Props = {
  readonly shell: Shell;
  readonly read: ReadBundle;
  /** Opens the search, once the works are installed. */
  readonly openSearch: () => Search;
};

/** The program from its first moment: starting, then the workplace, or what went wrong and a way to try again. */
export function App({ shell, read, openSearch }: Props) {
  const [state, setState] = useState<State>({ at: "starting", progress: null });
  const begin = useCallback(() => {
    setState({ at: "starting", progress: null });
    start(read, (progress) => setState({ at: "starting", progress }), shell).then(
      (started) => setState({ at: "ready", started, search: openSearch() }),
      (error: unknown) => {
        setState({ at: "failed", error });
        void reportFault(shell, error);
      },
    );
  }, [read, shell, openSearch]);
  useEffect(begin, [begin]);
  const ready = state.at === "ready" ? state.started : null;
  const { changes, collections, reopen } = ready ?? {};
  const library = useRef<Library | null>(null);
  library.current = ready?.library ?? null;
  const search = state.at === "ready" ? state.search : null;
  useEffect(() => {
    if (!collections) return;
    // What is read, and what was found, stays in view; the works around it are others.
    const renew = async () => {
      if (!library.current || !reopen) return;
      const changed = await reopen(library.current);
      search?.reopen();
      setState((now) =>
        now.at === "ready" ? { ...now, started: { ...now.started, library: changed } } : now,
      );
    };
    // What was parsed anew may have been done before the window was there to hear of it.
    if (collections.changes() !== changes) void renew();
    return collections.onChange(renew);
  }, [collections, changes, reopen, search]);

  switch (state.at) {
    case "starting":
      return <Starting progress={state.progress} />;
    case "failed":
      return <Failure error={state.error} shell={shell} onRetry={begin} />;
    case "ready":
      return (
        <>
          <Workplace started={state.started} search={state.search} shell={shell} read={read} />
          <FaultNotice shell={shell} />
        </>
      );
  }
}
