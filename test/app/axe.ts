import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run(options: {
    readonly runOnly: readonly string[];
    readonly resultTypes: readonly string[];
    readonly selectors: boolean;
  }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

/** What axe-core finds against WCAG 2.2 AA on the page as it stands. */
export async function violations(page: Page) {
  // Evaluated by the driver, not put into the page: the policy lets no foreign script in.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // Only what is wrong is told of: to describe all that is right takes as long as to look at it.
    const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"], selectors: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
}
