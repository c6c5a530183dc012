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

/** Switches that make Chromium less strict, or open it to others. */
const loose =
  /^(no-sandbox|disable-web-security|ignore-certificate|remote-debugging|remote-allow|allow-file-access|disable-site-isolation|allow-running-insecure|enable-blink|unsafely|inspect|proxy-)/;

const electron = /^electron\//;

/** What the desktop program must not do with Chromium, the network and the system. */
export const programRules: readonly Rule[] = [
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
