import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** The tables by which pdf.js reads the codes of fonts that are not in a file itself. */
const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");

/** Those of Chinese fonts; others are in no document that is read here. */
const names = (): readonly string[] =>
  readdirSync(folder()).filter((name) =>
    /^(?:Adobe-(?:GB1|CNS1)|B5|CNS|ETen|ETHK|GB|HK|UniCNS|UniGB)/.test(name),
  );

/** Puts the tables of Chinese fonts beside the page, in the build and on the dev server. */
export function characterMapsPlugin(): Plugin {
  return {
    name: "character-maps",
    generateBundle() {
      for (const name of names()) {
        this.emitFile({
          type: "asset",
          fileName: `cmaps/${name}`,
          source: readFileSync(join(folder(), name)),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/cmaps\/([\w-]+\.bcmap)$/.exec(request.url ?? "")?.[1];
        if (name === undefined) return next();
        response
          .setHeader("content-type", "application/octet-stream")
          .end(readFileSync(join(folder(), name)));
      });
    },
  };
}
