import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useId, useState } from "react";
import {
  faces,
  measures,
  type Settings,
  sizeSteps,
  spacings,
  themes,
  usualSettings,
} from "../library/settings.ts";
import { messages } from "../messages/zh-cn.ts";
import { Choice } from "./Choice.tsx";
import { themeOf } from "./look.ts";
import { NamesChoice } from "./NamesChoice.tsx";

const words = messages.settings;

type Props = {
  readonly settings: Settings;
  readonly onChange: (to: Partial<Settings>) => void;
  readonly onClose: () => void;
};

/** 设置: how things look, each explained in a sentence. The window behind it and the sample follow at once. */
export function SettingsDialog({ settings, onChange, onClose }: Props) {
  const [before, setBefore] = useState<Settings | null>(null);
  const { theme, sizes, pages } = settings;
  const shown = themeOf(theme);
  const change = (to: Partial<Settings>) => {
    setBefore(null);
    onChange(to);
  };
  return (
    <Dialog open onClose={onClose} className="dialog settings" backdrop={<div className="backdrop clear" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <div className="sample text" aria-hidden="true">
        <p>{words.sample}</p>
        <p>{words.sampleNext}</p>
      </div>
      <div className="choices">
        <Choice
          words={words.theme}
          options={[...themes, "system"] as const}
          chosen={theme}
          onChoose={(to) => change({ theme: to })}
        />
        <Size
          size={sizes[shown]}
          hint={words.size.hint(words.theme.options[shown])}
          onSize={(to) => change({ sizes: { ...sizes, [shown]: to } })}
        />
        <Choice
          words={words.face}
          options={faces}
          chosen={settings.face}
          onChoose={(face) => change({ face })}
        />
        <Choice
          words={words.lines}
          options={spacings}
          chosen={settings.lines}
          onChoose={(lines) => change({ lines })}
        />
        <Choice
          words={words.paragraphs}
          options={spacings}
          chosen={settings.paragraphs}
          onChoose={(paragraphs) => change({ paragraphs })}
        />
        <Choice
          words={words.measure}
          options={measures}
          chosen={settings.measure}
          onChoose={(measure) => change({ measure })}
        />
        <Choice
          words={words.pages}
          options={["shown", "hidden"] as const}
          chosen={pages ? "shown" : "hidden"}
          onChoose={(to) => change({ pages: to === "shown" })}
        />
        <NamesChoice
          author={settings.author}
          colours={settings.colours}
          onAuthor={(author) => change({ author })}
          onColours={(colours) => change({ colours })}
        />
      </div>
      <footer>
        <button
          type="button"
          onClick={() => {
            setBefore(before ? null : settings);
            // Names are not looks: the usual looks leave them as they are.
            onChange(before ?? { ...usualSettings, author: settings.author, colours: settings.colours });
          }}
        >
          {before ? words.undo : words.usual}
        </button>
        <DialogDismiss className="primary">{words.close}</DialogDismiss>
      </footer>
    </Dialog>
  );
}

type SizeProps = {
  readonly size: number;
  readonly hint: string;
  readonly onSize: (size: number) => void;
};

/** The size of the text, as a slide over its steps. */
function Size({ size, hint, onSize }: SizeProps) {
  const [name, explained] = [useId(), useId()];
  return (
    <div className="choice">
      <label className="name" htmlFor={name}>
        {words.size.name}
      </label>
      <div className="options">
        <input
          id={name}
          type="range"
          min={0}
          max={sizeSteps.length - 1}
          value={sizeSteps.indexOf(size)}
          aria-valuetext={words.size.percent(size)}
          aria-describedby={explained}
          onChange={(event) => onSize(sizeSteps[event.target.valueAsNumber] ?? size)}
        />
        <output>{words.size.percent(size)}</output>
      </div>
      <p id={explained}>{hint}</p>
    </div>
  );
}
