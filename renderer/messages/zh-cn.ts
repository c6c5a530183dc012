import { about } from "./about.ts";
import { annotating } from "./annotating.ts";
import { bookmarking } from "./bookmarking.ts";
import { editions } from "./editions.ts";
import { errors } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { finding } from "./finding.ts";
import { forgotten } from "./forgotten.ts";
import { impact } from "./impact.ts";
import { mirror } from "./mirror.ts";
import { notes } from "./notes.ts";
import { own } from "./own.ts";
import { paper } from "./paper.ts";
import { projector } from "./projector.ts";
import { proof } from "./proof.ts";
import { reading } from "./reading.ts";
import { readingMenu } from "./reading-menu.ts";
import { results } from "./results.ts";
import { safety } from "./safety.ts";
import { sets } from "./sets.ts";
import { settings } from "./settings.ts";
import { shortcuts } from "./shortcuts.ts";
import { starting } from "./starting.ts";
import { tree } from "./tree.ts";
import { webEdition } from "./web-edition.ts";
import { windowParts } from "./window.ts";

/** Every word of the interface. Functions where there are parameters. */
export const messages = {
  product: "兰台",
  ...windowParts,
  ...starting,
  tree,
  ...finding,
  results,
  ...reading,
  proof,
  editions,
  settings,
  ...shortcuts,
  projector,
  about,
  errors,
  webEdition,
  impact,
  annotating,
  readingMenu,
  exchange,
  notes,
  paper,
  own,
  bookmarking,
  mirror,
  forgotten,
  safety,
  sets,
} as const;

/** How a failure is told: what happened, what is kept, what to do next. */
export type Explanation = { readonly what: string; readonly kept: string; readonly next: string };
