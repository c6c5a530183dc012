import type { Rule } from "./rule.ts";
import {
  argumentsOf,
  calleeOf,
  calls,
  importOf,
  imports,
  nameOf,
  part,
  settingOf,
  settings,
  textOf,
} from "./syntax.ts";

/** The settings of a window, and the only value that each may be given. */
const onlyValue: Readonly<Record<string, boolean>> = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  enableRemoteModule: false,
  bypassCSP: false,
  uploadToServer: false,
};

const electron = /^electron\//;

/** What the desktop program must not do with its windows, with Chromium and with the system. */
export const windowRules: readonly Rule[] = [
  {
    name: "window-settings",
    on: settings,
    reason: "gives a page more than it may have, or takes from it what confines it",
    breaks: ({ node }) => {
      const setting = settingOf(node);
      const wanted = setting && Object.hasOwn(onlyValue, setting.name) ? onlyValue[setting.name] : undefined;
      return wanted !== undefined && setting?.value?.value !== wanted;
    },
  },
  {
    name: "tools-in-package",
    reason: "a packaged program has no developer's tools: devTools is false, or !app.isPackaged",
    on: settings,
    breaks: ({ node }) => {
      const setting = settingOf(node);
      const not = setting?.value?.type === "UnaryExpression" && setting.value.operator === "!";
      if (setting?.name !== "devTools" || setting.value?.value === false) return false;
      return !(not && nameOf(part(setting.value, "argument")) === "isPackaged");
    },
  },
  {
    name: "blink-features",
    on: settings,
    reason: "switches on what Chromium has switched off",
    breaks: ({ node }) => /^(enable|disable)BlinkFeatures$/.test(settingOf(node)?.name ?? ""),
  },
  {
    name: "loads-home",
    on: calls,
    reason: "a window loads nothing but the program's own page: what loadURL is given begins with `home`",
    files: electron,
    breaks: ({ node }) => {
      const called = nameOf(calleeOf(node));
      const [address] = argumentsOf(node);
      if (called === "loadFile") return true;
      const [first] = (address?.expressions ?? []) as readonly Parameters<typeof nameOf>[0][];
      return called === "loadURL" && !(textOf(address ?? null) === "" && nameOf(first ?? null) === "home");
    },
  },
  {
    name: "opens-outside",
    on: calls,
    reason: "hands an address or a file to the system, which may run it",
    breaks: ({ node }) => /^(openExternal|openPath)$/.test(nameOf(calleeOf(node))),
  },
  {
    name: "remote",
    on: imports,
    reason: "gives the page the main process itself",
    breaks: ({ node }) =>
      /^@electron\/remote/.test(importOf(node) ?? "") ||
      (node.type === "ImportSpecifier" && nameOf(part(node, "imported")) === "remote"),
  },
  {
    name: "runs-words",
    on: calls,
    reason: "runs words as a program in the page",
    breaks: ({ node }) => /^executeJavaScript/.test(nameOf(calleeOf(node))),
  },
];
