import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { type BundledFile, type BundleManifest, bundleFormat } from "../renderer/core/bundle.ts";
import { type Diagnostic, parse, type Seed, workOf } from "../renderer/core/parse.ts";
import { root } from "./project.ts";

/** A file of the bundle, by its name in dist/renderer/bundle. */
export type BundleFile = { readonly name: string; readonly text: string };

/** The seeds of a folder, as its manifest lists them, with their texts as they are. */
export function readSeeds(folder: string): readonly { readonly seed: Seed; readonly text: string }[] {
  const seeds = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Seed[];
  return seeds.map((seed) => ({ seed, text: readFileSync(join(folder, seed.text), "utf8") }));
}

/** Parses the seeds of a folder into the files that the program carries, and what the parser remarked. */
export function makeBundle(folder: string): {
  readonly files: readonly BundleFile[];
  readonly diagnostics: readonly (Diagnostic & { readonly work: string })[];
} {
  const files: BundleFile[] = [];
  const works: BundleManifest["works"][number][] = [];
  const diagnostics: (Diagnostic & { work: string })[] = [];
  const add = (id: string, ending: string, text: string): BundledFile => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const name = `${id}.${sha256.slice(0, 8)}.${ending}`;
    files.push({ name, text });
    return { file: name, sha256 };
  };
  for (const { seed, text } of readSeeds(folder)) {
    const { document, diagnostics: found } = parse(seed, text);
    diagnostics.push(...found.map((diagnostic) => ({ ...diagnostic, work: seed.id })));
    works.push({
      work: workOf(seed),
      document: add(seed.id, "json", JSON.stringify(document)),
      seed,
      source: add(seed.id, "txt", text),
    });
  }
  const manifest: BundleManifest = { format: bundleFormat, parser: parserOf("renderer/core"), works };
  return { files: [{ name: "manifest.json", text: JSON.stringify(manifest) }, ...files], diagnostics };
}

/** A sum of the parser's own files: another parser, another sum. */
function parserOf(core: string): string {
  const folder = join(root, core);
  const parts = readdirSync(join(folder, "parse")).map((name) => join("parse", name));
  const sum = createHash("sha256");
  for (const name of ["parse.ts", "document.ts", "outline.ts", ...parts.sort()]) {
    sum.update(readFileSync(join(folder, name)));
  }
  return sum.digest("hex").slice(0, 16);
}

/** Puts the bundle beside the page, in the build and on the dev server. */
export function bundlePlugin(folder = "seeds"): Plugin {
  return {
    name: "bundle",
    generateBundle() {
      const { files } = makeBundle(folder);
      for (const { name, text } of files) {
        this.emitFile({ type: "asset", fileName: `bundle/${name}`, source: text });
      }
    },
    configureServer(server) {
      const files = new Map(makeBundle(folder).files.map(({ name, text }) => [`/bundle/${name}`, text]));
      server.middlewares.use((request, response, next) => {
        const text = files.get(request.url ?? "");
        if (text === undefined) return next();
        response.setHeader("content-type", "application/json").end(text);
      });
    },
  };
}
