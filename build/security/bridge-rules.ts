import type { Rule } from "./rule.ts";
import { argumentsOf, calleeOf, calls, importOf, imports, nameOf, part, textOf } from "./syntax.ts";

const electron = /^electron\//;

/** What must not be done where the page and the desktop program meet. */
export const bridgeRules: readonly Rule[] = [
  {
    name: "bridge",
    on: ["Identifier"],
    reason: "only ipcRenderer.invoke, on and off are used, each by a method of its own: never exposed whole",
    breaks: ({ node, around }) => {
      if (node.type !== "Identifier" || node.name !== "ipcRenderer") return false;
      if (around?.type === "ImportSpecifier") return false;
      const member = around?.type === "MemberExpression" && part(around, "object") === node;
      return !member || !/^(invoke|on|off)$/.test(nameOf(part(around, "property")));
    },
  },
  {
    name: "one-register",
    on: ["Identifier", "MemberExpression", ...calls],
    reason:
      "messages of the page are answered in electron/shell.ts alone, where sender and arguments are checked",
    except: ["electron/shell.ts"],
    files: electron,
    breaks: ({ node }) =>
      (node.type === "Identifier" && node.name === "ipcMain") ||
      (node.type === "MemberExpression" && nameOf(part(node, "property")) === "ipc") ||
      /^ipc-message/.test(textOf(argumentsOf(node)[0] ?? null) ?? ""),
  },
  {
    name: "proven-arguments",
    on: ["VariableDeclarator"],
    reason: "every answer to the page begins with checked(…), which proves its arguments",
    files: /^electron\/shell\.ts$/,
    breaks: ({ node }) => {
      if (node.type !== "VariableDeclarator" || nameOf(part(node, "id")) !== "answers") return false;
      const answers = (part(node, "init")?.properties ?? []) as readonly (typeof node)[];
      return answers.some((answer) => nameOf(calleeOf(part(answer, "value") ?? answer)) !== "checked");
    },
  },
  {
    name: "no-files-in-register",
    on: imports,
    reason: "what answers the page has no file system of its own: it asks those that know a folder",
    files: /^electron\/shell\.ts$/,
    breaks: ({ node }) => /^(node:)?fs/.test(importOf(node) ?? ""),
  },
  {
    name: "no-paths",
    on: ["Identifier"],
    reason: "no path crosses from the page: it says what to save, the dialog says where",
    files: /^renderer\/core\/shell\.ts$/,
    breaks: ({ node }) => node.type === "Identifier" && /path|folder|directory/i.test(String(node.name)),
  },
];
