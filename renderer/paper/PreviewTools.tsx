import { useEffect, useState } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Progress } from "./lay-out.ts";
import { type Zoom, zooms } from "./zoom.ts";

const words = messages.paper;

type Props = {
  /** The page in view, from 0. */
  readonly at: number;
  readonly pages: number;
  readonly progress: Progress | null;
  readonly zoom: Zoom;
  readonly onGo: (at: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onStop: () => void;
};

/** Which page, how large, and how far the paper is made. */
export function PreviewTools({ at, pages, progress, zoom, onGo, onZoom, onStop }: Props) {
  const [asked, setAsked] = useState("");
  useEffect(() => setAsked(String(at + 1)), [at]);
  return (
    <div className="preview-tools">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const page = Math.min(pages, Math.max(1, Math.round(Number(asked)) || 1));
          setAsked(String(page));
          onGo(page - 1);
        }}
      >
        <label>
          {words.go}
          <input
            inputMode="numeric"
            value={asked}
            onChange={({ target }) => setAsked(target.value)}
            onFocus={({ target }) => target.select()}
          />
          {words.goAfter}
        </label>
      </form>
      <output className="page-count">{words.pages(pages)}</output>
      <label>
        {words.zoom}
        <select
          value={zooms.indexOf(zoom)}
          onChange={({ target }) => onZoom(zooms[Number(target.value)] ?? "width")}
        >
          {zooms.map((each, index) => (
            <option key={each} value={index}>
              {typeof each === "number" ? words.percent(each) : words.zooms[each]}
            </option>
          ))}
        </select>
      </label>
      {progress && (
        <span className="preview-progress">
          <progress value={progress.done} max={progress.of} aria-label={words.begin} />
          <output>{words.making(Math.floor((100 * progress.done) / progress.of))}</output>
          <button type="button" onClick={onStop}>
            {words.stop}
          </button>
        </span>
      )}
    </div>
  );
}
