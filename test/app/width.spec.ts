import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { screen } from "./screen.ts";

/** How far below the upper edge of the text an article begins, in CSS pixels. */
const heightOf = (page: Page, address: string): Promise<number> =>
  page.evaluate((wanted) => {
    const panel = document.querySelector(".panel");
    const unit = panel?.querySelector(`[data-address="${wanted}"]`);
    if (!panel || !unit) return Number.NaN;
    return unit.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  }, address);

test("what is read stays in view while panels are folded and the window is sized", async ({ page }) => {
  const { box, unit } = screen(page);
  await box.fill("停车场办法第二十条");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(unit("reg_5__art_20")).toBeInViewport();
  const stays = async (what: string) =>
    await expect.poll(() => heightOf(page, "reg_5__art_20"), what).toBeCloseTo(12, -1);
  await stays("at first");
  for (const key of ["Control+i", "Control+b", "Control+i", "Control+b"]) {
    await page.keyboard.press(key);
    // The lines are broken anew in the next frame, and what they brought out of place in those after it.
    await atRest(page);
    await stays(key);
  }
  for (const width of [900, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    await atRest(page);
    await stays(`${width} wide`);
  }
});
