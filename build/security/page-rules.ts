import type { Rule } from "./rule.ts";
import {
  argumentsOf,
  calleeOf,
  calls,
  nameOf,
  part,
  type Syntax,
  settingOf,
  settings,
  strings,
  textOf,
} from "./syntax.ts";

const shipped = /^(electron|renderer)\//;
const page = /^renderer\//;

const isString = (node: Syntax | undefined): boolean => textOf(node ?? null) !== null;

/** What the page must not do, wherever it runs. */
export const pageRules: readonly Rule[] = [
  {
    name: "words-as-elements",
    on: [...calls, ...settings, ...strings],
    reason: "makes elements of words: whoever wrote the words writes the page",
    files: shipped,
    breaks: ({ node, around }) =>
      /^(innerHTML|outerHTML|srcdoc|srcDoc|dangerouslySetInnerHTML)$/.test(settingOf(node)?.name ?? "") ||
      /^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/.test(
        nameOf(calleeOf(node)),
      ) ||
      (/^write(ln)?$/.test(nameOf(calleeOf(node))) &&
        nameOf(part(calleeOf(node), "object")) === "document") ||
      (textOf(node) === "dangerouslySetInnerHTML" && around?.type !== "ImportDeclaration"),
  },
  {
    name: "words-as-program",
    on: calls,
    reason: "runs words as a program",
    files: shipped,
    breaks: ({ node }) => {
      const called = nameOf(calleeOf(node));
      if (/^(eval|Function|execScript|importScripts)$/.test(called)) return true;
      return /^(setTimeout|setInterval|setImmediate)$/.test(called) && isString(argumentsOf(node)[0]);
    },
  },
  {
    name: "script-address",
    on: strings,
    reason: "an address that is a program",
    files: shipped,
    breaks: ({ node }) => /^\s*(javascript|vbscript):/i.test(textOf(node) ?? ""),
  },
  {
    name: "chosen-module",
    on: ["ImportExpression", ...calls],
    reason: "loads a program whose name is only known when it runs",
    files: shipped,
    except: ["electron/trial-loader.ts"],
    breaks: ({ node }) =>
      (node.type === "ImportExpression" && part(node, "source")?.type !== "Literal") ||
      (nameOf(calleeOf(node)) === "require" && argumentsOf(node)[0]?.type !== "Literal"),
  },
  {
    name: "reaches-out",
    // The tables of characters that pdf.js has a list of, from beside the page, which tells the worker where it is;
    // and the files of the web edition, of which its worker has a list with their checksums.
    except: ["renderer/library/intake/taking.ts", "renderer/web-edition/kept.ts"],
    on: calls,
    reason: "reaches for something that is not the program's own file beside the page",
    files: page,
    breaks: ({ node }) => {
      const called = nameOf(calleeOf(node));
      const [asked] = argumentsOf(node);
      if (called === "fetch") return !isBeside(asked);
      if (called === "sendBeacon") return true;
      const made = /^(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|SharedWorker)$/;
      return (
        node.type === "NewExpression" && (made.test(called) || (called === "Worker" && !isBeside(asked)))
      );
    },
  },
  {
    name: "opens-windows",
    on: [...calls, ...settings],
    reason: "opens another window, which nothing confines in a browser",
    files: page,
    breaks: ({ node }) =>
      (nameOf(calleeOf(node)) === "open" &&
        /^(window|self|globalThis)$/.test(nameOf(part(calleeOf(node), "object")))) ||
      (settingOf(node)?.name === "target" && textOf(settingOf(node)?.value ?? null) === "_blank"),
  },
  {
    name: "embeds",
    on: ["JSXOpeningElement", ...calls],
    reason: "puts another page into ours",
    files: page,
    breaks: ({ node }) =>
      (node.type === "JSXOpeningElement" &&
        /^(webview|iframe|frame|object|embed|script)$/.test(nameOf(part(node, "name")))) ||
      (/^createElement(NS)?$/.test(nameOf(calleeOf(node))) &&
        argumentsOf(node).some((given) =>
          /^(webview|iframe|frame|object|embed|script)$/i.test(textOf(given) ?? ""),
        )),
  },
  {
    name: "remote-element",
    on: settings,
    reason: "an element that fetches from elsewhere",
    files: page,
    breaks: ({ node }) =>
      /^(src|srcSet|href|action|formAction|poster|data|ping|xlinkHref|background)$/.test(
        settingOf(node)?.name ?? "",
      ) && /^\s*(https?:|wss?:|ftp:|file:|\/\/)/i.test(textOf(settingOf(node)?.value ?? null) ?? ""),
  },
  {
    name: "loose-policy",
    // Papers that leave the program as a file of their own: no script, no address, only their own style.
    except: ["renderer/exports/html.ts", "renderer/formats/html.ts"],
    on: strings,
    reason: "a policy that lets in what others wrote",
    files: shipped,
    breaks: ({ node }) => {
      const words = textOf(node) ?? "";
      return /'unsafe-|(^|\s)[a-z]+-src[^;]*(\*|https?:|'wasm-unsafe)/.test(words);
    },
  },
  {
    name: "to-anyone",
    on: calls,
    reason: "tells every window what is meant for one",
    files: page,
    breaks: ({ node }) =>
      nameOf(calleeOf(node)) === "postMessage" && textOf(argumentsOf(node)[1] ?? null) === "*",
  },
];

/** True of an address that is made beside the page or the module: `new URL(…, document.baseURI)`. */
function isBeside(node: Syntax | undefined): boolean {
  if (node?.type !== "NewExpression" || nameOf(calleeOf(node)) !== "URL") return false;
  const [address, base] = argumentsOf(node);
  const away = /^\s*([a-z][a-z0-9+.-]*:|\/\/|\/|\.\.)/i;
  const inside = textOf(address ?? null);
  return (
    inside !== null && inside !== "" && !away.test(inside) && /^(baseURI|url)$/.test(nameOf(base ?? null))
  );
}
