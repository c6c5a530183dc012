import { useCallback, useEffect, useState } from "react";
import type { Shell } from "./core/shell.ts";
import type { Progress, ReadBundle } from "./library/install.ts";
import { type Started, start } from "./library/start.ts";
import type { Search } from "./search/client.ts";
import { Failure } from "./ui/Failure.tsx";
import { FaultNotice } from "./ui/FaultNotice.tsx";
import { Starting } from "./ui/Starting.tsx";
import { Workplace } from "./Workplace.tsx";

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
      (error: unknown) => setState({ at: "failed", error }),
    );
  }, [read, shell, openSearch]);
  useEffect(begin, [begin]);

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
