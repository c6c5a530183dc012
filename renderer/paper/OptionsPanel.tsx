import { useRef } from "react";
import {
  bindings,
  gapWays,
  inLayout,
  layoutNames,
  noteWays,
  numberings,
  type PaperOptions,
  type Sheet,
  sheets,
  usualOptions,
} from "../core/paper/options.ts";
import { messages } from "../messages/zh-cn.ts";
import { Pick } from "./Pick.tsx";

const words = messages.paper.options;

type Props = {
  readonly options: PaperOptions;
  readonly onOptions: (options: PaperOptions) => void;
};

/** How something is printed: layout, sheet, parts. What is changed shows on the pages at once. */
export function OptionsPanel({ options, onOptions }: Props) {
  // What was chosen once stays so whatever layout is tried after it.
  const chosen = useRef(new Set<keyof PaperOptions>());
  const change = (to: Partial<PaperOptions>) => {
    for (const name of Object.keys(to) as (keyof PaperOptions)[]) chosen.current.add(name);
    onOptions({ ...options, ...to });
  };
  const tick = (
    name: "duplex" | "cover" | "contents" | "index" | "apart" | "heads" | "stamp" | "counts" | "answers",
  ) => (
    <label className="tick">
      <input type="checkbox" checked={options[name]} onChange={() => change({ [name]: !options[name] })} />
      {words[name]}
    </label>
  );
  return (
    <section className="paper-options" aria-label={words.region}>
      <fieldset className="layouts">
        <legend>{words.layout.name}</legend>
        {layoutNames.map((layout) => (
          <label key={layout}>
            <input
              type="radio"
              name="paper-layout"
              checked={options.layout === layout}
              onChange={() => onOptions(inLayout(options, layout, chosen.current))}
            />
            <span>
              {words.layout.options[layout]}
              <small>{words.layout.hints[layout]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.sheet.name}</legend>
        <Pick
          name={words.sheet.name}
          options={Object.keys(sheets) as Sheet[]}
          named={(sheet) => words.sheet.options[sheet]}
          chosen={options.sheet}
          onPick={(sheet) => change({ sheet })}
        />
        <Pick
          name={words.turned.name}
          options={[false, true]}
          named={(turned) => words.turned.options[turned ? "turned" : "upright"]}
          chosen={options.turned}
          onPick={(turned) => change({ turned })}
        />
        <Pick
          name={words.binding.name}
          options={bindings}
          named={words.binding.options}
          chosen={options.binding}
          onPick={(binding) => change({ binding })}
        />
        {tick("duplex")}
      </fieldset>
      <fieldset>
        <legend>{words.parts}</legend>
        {tick("cover")}
        {tick("contents")}
        {options.contents && (
          <Pick
            name={words.depth.name}
            options={[1, 2, 3, 4] as const}
            named={(depth) => words.depth.options[depth]}
            chosen={options.depth}
            onPick={(depth) => change({ depth })}
          />
        )}
        {tick("index")}
        {tick("apart")}
      </fieldset>
      <fieldset>
        <legend>{words.beside}</legend>
        {tick("heads")}
        {tick("stamp")}
        <Pick
          name={words.numbers.name}
          options={numberings}
          named={(way) => words.numbers.options[way]}
          chosen={options.numbers}
          onPick={(numbers) => change({ numbers })}
        />
      </fieldset>
      <fieldset>
        <legend>{words.text}</legend>
        <Pick
          name={words.notes.name}
          options={noteWays}
          named={(way) => words.notes.options[way]}
          chosen={options.notes}
          onPick={(notes) => change({ notes })}
        />
        {tick("counts")}
        <Pick
          name={words.gaps.name}
          options={gapWays}
          named={(way) => words.gaps.options[way]}
          chosen={options.gaps}
          onPick={(gaps) => change({ gaps })}
        />
        {options.gaps !== "none" && tick("answers")}
      </fieldset>
      <button
        type="button"
        onClick={() => {
          chosen.current.clear();
          onOptions(usualOptions(options.layout));
        }}
      >
        {words.usual}
      </button>
    </section>
  );
}
