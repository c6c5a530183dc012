import { answerWith } from "./ask-worker.ts";
import { LibraryDatabase } from "./database.ts";
import { installHere } from "./installer.ts";

/** Puts works of the bundle into the library beside the page. */
answerWith(installHere(new LibraryDatabase()).put);
