import { type Colour, colours } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

/** What the four colours are called: by the reader where the reader named them, else as usual. */
export type ColourNames = Readonly<Record<Colour, string>>;

/** The names of the colours, `named` being those that the reader gave. */
export const colourNames = (named: ColourNames): ColourNames =>
  Object.fromEntries(
    colours.map((colour) => [colour, named[colour] || messages.own.colours[colour]]),
  ) as ColourNames;
