import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import { isNarrowed, type Looking } from "../library/looking.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Filter, noFilter } from "../search/answer-types.ts";
import type { How } from "../ui/how.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { WordsField } from "../ui/WordsField.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Findings } from "./Findings.tsx";
import { ListTools } from "./ListTools.tsx";
import { QuestionHelp } from "./QuestionHelp.tsx";
import { ResultsCount } from "./ResultsCount.tsx";
import type { Results } from "./results.ts";
import { useStable } from "./stable.ts";

const words = messages.results;
const widths = { min: 300, max: 720 };

type Props = {
  readonly works: readonly InstalledWork[];
  readonly looking: Looking;
  readonly results: Results;
  readonly width: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onWidth: (width: number) => void;
  readonly onAsk: (question: string) => void;
  readonly onNarrow: (filter: Filter) => void;
  readonly onFold: (workId: string) => void;
  readonly onLook: (to: Partial<Pick<Looking, "top" | "folded" | "filtersShown">>) => void;
  readonly onOpenHit: (at: number, how: How) => void;
  readonly onOpenPlace: (workId: string, address: string, how: How) => void;
  /** Puts a bookmark on a place that was found. */
  readonly onBookmark: (workId: string, address: string) => void;
  readonly onCollect: (workId: string, address: string) => void;
  /** Adds all that was found to a set of articles. */
  readonly onCollectAll: () => void;
  /** The reader leaves the panel for the text. */
  readonly onLeave: () => void;
};

/** The question, and all that was found, beside the text in which one reads it. */
export function ResultsPanel(props: Props) {
  const { works, looking, results, width, input, list } = props;
  const { onWidth, onAsk, onNarrow, onFold, onLook, onOpenHit, onOpenPlace, onLeave } = props;
  const { question, filter, filtersShown } = looking;
  const { answer, settled, groups } = results;
  const [helping, setHelping] = useState(false);

  const openFirst = () => {
    const [straight] = answer?.straight ?? [];
    const [title] = answer?.titles.hits ?? [];
    if (straight) onOpenPlace(straight.workId, straight.address, "read");
    else if (answer && answer.total > 0) onOpenHit(0, "read");
    else if (title) onOpenPlace(title.workId, title.address, "read");
  };
  // Who types and at once presses Enter means the answer that is still to come.
  const [entered, setEntered] = useState(false);
  const enter = useEffectEvent(openFirst);
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    enter();
  }, [entered, settled]);

  const fold = useStable(onFold);
  const openHit = useStable(onOpenHit);
  const toField = () => input.current?.focus();
  const asked = question.trim() !== "";
  return (
    <section
      className={settled ? "results" : "results stale"}
      aria-label={words.region}
      style={{ inlineSize: width }}
    >
      <div className="question-line">
        <WordsField
          words={question}
          label={words.field}
          placeholder={words.placeholder}
          clear={words.clear}
          input={input}
          onWords={onAsk}
          onEnter={() => (settled ? openFirst() : setEntered(true))}
          onDown={() => list.current?.focus()}
          onEscape={onLeave}
        />
        <button
          type="button"
          className="help"
          aria-label={words.help.name}
          title={words.help.name}
          aria-expanded={helping}
          onClick={() => setHelping(!helping)}
        >
          ？
        </button>
      </div>
      {asked && <ResultsCount results={results} understood={answer?.understood ?? ""} onAsk={onAsk} />}
      {asked && (answer?.total !== 0 || isNarrowed(filter)) && (
        <ListTools
          looking={looking}
          groups={groups}
          onNarrow={onNarrow}
          onLook={onLook}
          onCollectAll={answer && answer.total > 0 ? props.onCollectAll : null}
        />
      )}
      {asked && (
        <FilterBar
          works={works}
          facets={answer?.facets ?? null}
          filter={filter}
          shown={filtersShown}
          onNarrow={onNarrow}
        />
      )}
      {(helping || !asked) && (
        <>
          {!asked && <p className="lead">{words.empty}</p>}
          <QuestionHelp
            onTry={(example) => {
              setHelping(false);
              onAsk(example);
              toField();
            }}
          />
        </>
      )}
      {asked && !helping && (
        <Findings
          works={works}
          looking={looking}
          results={results}
          list={list}
          onFold={fold}
          onTop={(top) => onLook({ top })}
          onWiden={() => onNarrow(noFilter)}
          onOpenHit={openHit}
          onBookmark={props.onBookmark}
          onCollect={props.onCollect}
          onOpenPlace={onOpenPlace}
          onLeave={toField}
        />
      )}
      <Splitter label={words.resize} value={width} {...widths} onChange={onWidth} />
    </section>
  );
}
