import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "../renderer/core/content-security-policy.ts";
import { bundlePlugin } from "./bundle.ts";
import { characterMapsPlugin } from "./character-maps.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** First in the head, so that nothing is loaded before it. Only in the build: the dev server needs inline styles. */
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
      injectTo: "head-prepend",
    },
  ],
};

/**
 * The page's script is waited for by the first paint, which it gives the reader's theme: else the window would
 * flash in another. An inline script, which is the usual way, is forbidden by the policy. Vite drops the attribute.
 */
const firstPaint: Plugin = {
  name: "first-paint",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

export default defineConfig({
  root: "renderer",
  base: "./",
  publicDir: false,
  plugins: [react(), policy, firstPaint, bundlePlugin(), characterMapsPlugin()],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome130",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
});
