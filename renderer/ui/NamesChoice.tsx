import { useId } from "react";
import { colours as allColours, type Colour } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "./ColourSign.tsx";
import type { ColourNames } from "./colours.ts";

const words = messages.settings;

/** How long a name may be. */
const longest = { author: 40, colour: 8 };

type Props = {
  readonly author: string;
  readonly colours: ColourNames;
  readonly onAuthor: (author: string) => void;
  readonly onColours: (colours: ColourNames) => void;
};

/** The name that annotations are signed with, and what the reader calls the four colours. */
export function NamesChoice({ author, colours, onAuthor, onColours }: Props) {
  const [name, explained, hint] = [useId(), useId(), useId()];
  return (
    <>
      <div className="choice">
        <label className="name" htmlFor={name}>
          {words.author.name}
        </label>
        <div className="options">
          <input
            id={name}
            value={author}
            maxLength={longest.author}
            placeholder={words.author.placeholder}
            aria-describedby={explained}
            autoComplete="off"
            onChange={(event) => onAuthor(event.target.value)}
          />
        </div>
        <p id={explained}>{words.author.hint}</p>
      </div>
      <fieldset className="choice" aria-describedby={hint}>
        <legend className="name">{words.colours.name}</legend>
        <div className="options colours">
          {allColours.map((colour: Colour) => (
            <span key={colour} className="one">
              <ColourSign colour={colour} name={messages.own.colours[colour]} />
              <input
                value={colours[colour]}
                maxLength={longest.colour}
                placeholder={messages.own.colours[colour]}
                aria-label={words.colours.called(messages.own.colours[colour])}
                autoComplete="off"
                onChange={(event) => onColours({ ...colours, [colour]: event.target.value })}
              />
            </span>
          ))}
        </div>
        <p id={hint}>{words.colours.hint}</p>
      </fieldset>
    </>
  );
}
