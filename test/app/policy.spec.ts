import { expect, test } from "./fixtures.ts";

test("the page opens, under the policy it is served with", async ({ page, site }) => {
  await expect(page).toHaveTitle(/兰台/);
  const own = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  const served = (await page.request.get(site.url)).headers()["content-security-policy"];
  expect(own).toContain("default-src 'none'");
  expect(served).toBe(`${own}; frame-ancestors 'none'`);
});

test.describe("what the policy refuses", () => {
  test.use({ allowed: /Content Security Policy/ });

  test("words that became a script, and addresses outside", async ({ page }) => {
    const refused = await page.evaluate(async () => {
      const violations = new Set<string>();
      document.addEventListener("securitypolicyviolation", (event) => {
        violations.add(event.effectiveDirective);
      });
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
      await fetch("https://example.com/").catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [...violations];
    });
    expect(refused).toEqual(["script-src-elem", "connect-src"]);
    await expect(page).not.toHaveTitle("taken over");
  });
});
