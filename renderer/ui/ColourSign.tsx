import { memo } from "react";
import type { Colour } from "../core/own/records.ts";

/** Drawn on 16 × 16: a star, a question mark, an empty box, a quotation mark. */
const drawings: Readonly<Record<Colour, string>> = {
  emphasis: "M8 2.2 9.7 6l4.1.4-3.1 2.8.9 4L8 11.1l-3.6 2.1.9-4L2.2 6.4 6.3 6Z",
  question: "M5.2 5.6a2.8 2.8 0 1 1 4.4 2.3c-1 .7-1.6 1.2-1.6 2.4M8 13v.4",
  todo: "M3.5 3.5h9v9h-9Z",
  quote: "M4 4.5h3v3.6q0 2.6-3 3.4M9.5 4.5h3v3.6q0 2.6-3 3.4",
};

type Props = {
  readonly colour: Colour;
  /** "" where it is told beside it. */
  readonly name: string;
};

/** One of the four colours, told by a shape as well, and to who listens by its name. */
export const ColourSign = memo(function ColourSign({ colour, name }: Props) {
  const path = <path d={drawings[colour]} />;
  if (name === "") {
    return (
      <svg className={`colour-sign ${colour}`} viewBox="0 0 16 16" aria-hidden="true">
        {path}
      </svg>
    );
  }
  return (
    <svg className={`colour-sign ${colour}`} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      {path}
    </svg>
  );
});
