import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bridgeRules } from "./security/bridge-rules.ts";
import { pageRules } from "./security/page-rules.ts";
import { programRules } from "./security/program-rules.ts";
import type { Rule } from "./security/rule.ts";
import { look } from "./security/syntax.ts";
import { textRules } from "./security/text-rules.ts";
import { windowRules } from "./security/window-rules.ts";

/** A mistake that was found, and where. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
};

/** Every rule by which a program is looked through. */
export const rules = [...windowRules, ...programRules, ...bridgeRules, ...pageRules];

/** The mistakes in one file, whose name is relative to the project and says what it is. */
export function mistakesIn(file: string, source: string): readonly Finding[] {
  const lineAt = (at: number) => source.slice(0, at).split("\n").length;
  const found: Finding[] = [];
  if (/\.tsx?$/.test(file)) {
    const asked = rules.filter(({ files, except }) => (files?.test(file) ?? true) && !except?.includes(file));
    const askedOf = new Map<string, readonly Rule[]>();
    look(file, source, (seen) => {
      const { type, start } = seen.node;
      const these = askedOf.get(type) ?? asked.filter(({ on }) => on.includes(type));
      askedOf.set(type, these);
      for (const { name, reason, breaks } of these)
        if (breaks(seen)) found.push({ file, line: lineAt(start), rule: name, reason });
    });
  }
  for (const { name, reason, files, pattern } of textRules) {
    if (!files.test(file)) continue;
    for (const { index } of withoutRemarks(source).matchAll(pattern))
      found.push({ file, line: lineAt(index), rule: name, reason });
  }
  return found;
}

/** What is only remarked in a page or a style sheet, made blank; everything else stays where it is. */
const withoutRemarks = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (remark) => remark.replace(/[^\n]/g, " "));

/** The mistakes in everything that ships, as sentences with file and line. */
export function scan(root: string): readonly string[] {
  const files = ["electron", "renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  return files
    .filter((file) => /\.(tsx?|html|css)$/.test(file) && !file.endsWith(".d.ts"))
    .flatMap((file) => mistakesIn(file, readFileSync(join(root, file), "utf8")))
    .map(({ file, line, rule, reason }) => `${file}:${line}: ${rule}: ${reason}`);
}
