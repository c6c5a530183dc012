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
  strings,
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

/** Switches that make Chromium less strict, or open it to others. */
const loose =
  /^(no-sandbox|disable-web-security|ignore-certificate|remote-debugging|remote-allow|allow-file-access|disable-site-isolation|allow-running-insecure|enable-blink|unsafely|inspect|proxy-)/;

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
  {
    name: "old-protocols",
    on: calls,
    reason: "serves files, or what others serve, past the checks of electron/serve.ts",
    breaks: ({ node }) =>
      /^(register|intercept)(File|Http|Stream|Buffer|String)Protocol$/.test(nameOf(calleeOf(node))),
  },
  {
    name: "no-network",
    on: imports,
    reason: "the program is never on the network, nor has a second process do things for it",
    files: /^(electron|renderer)\//,
    breaks: ({ node }) =>
      /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|vm|worker_threads|cluster)(\/|$)/.test(
        importOf(node) ?? "",
      ) ||
      (node.type === "ImportSpecifier" &&
        /^(net|autoUpdater|utilityProcess)$/.test(nameOf(part(node, "imported")))),
  },
  {
    name: "loose-switches",
    on: calls,
    reason: "makes Chromium less strict, or opens it to others",
    files: electron,
    breaks: ({ node }) =>
      nameOf(calleeOf(node)) === "appendSwitch" && loose.test(textOf(argumentsOf(node)[0] ?? null) ?? ""),
  },
  {
    name: "certificates",
    on: [...calls, ...settings, ...strings],
    reason: "believes whoever answers",
    breaks: ({ node }) =>
      /^(setCertificateVerifyProc|certificate-error)$/.test(nameOf(calleeOf(node)) || (textOf(node) ?? "")) ||
      settingOf(node)?.name === "rejectUnauthorized",
  },
  {
    name: "lets-open",
    on: [...calls, ...settings],
    reason: "lets a page open windows, or a developer's tools come with the program",
    files: electron,
    breaks: ({ node }) => {
      const setting = settingOf(node);
      return (
        (setting?.name === "action" && textOf(setting.value) === "allow") ||
        setting?.name === "allowpopups" ||
        nameOf(calleeOf(node)) === "openDevTools"
      );
    },
  },
  {
    name: "says-nothing",
    on: calls,
    reason: "what is written to a console or a log could be what somebody reads or wrote",
    files: /^(electron|renderer)\//,
    breaks: ({ node }) =>
      nameOf(part(calleeOf(node), "object")) === "console" &&
      argumentsOf(node).some((given) => given.type !== "Literal"),
  },
];
