import { expect, test } from "vitest";
import { placeFrom } from "../../electron/window-place.ts";

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };

test("a place that a screen still shows is kept", () => {
  const place = { x: 1500, y: 40, width: 1000, height: 700, maximized: true };
  expect(placeFrom(place, [laptop, beside])).toEqual(place);
});

test("one that no screen shows any more is given up", () => {
  const place = { x: 1500, y: 40, width: 1000, height: 700, maximized: true };
  expect(placeFrom(place, [laptop])).toEqual({ x: 43, y: 0, width: 1280, height: 728, maximized: false });
});

test("a window never opens larger than its screen", () => {
  const { width, height } = placeFrom({ x: 0, y: 0, width: 1900, height: 1000, maximized: false }, [laptop]);
  expect({ width, height }).toEqual({ width: 1366, height: 728 });
});

test.each([
  null,
  7,
  "x",
  {},
  { x: 1, y: 1, width: "wide", height: 3 },
  { x: 0.5, y: 0, width: 9, height: 9 },
])("%j is no place", (remembered) => {
  expect(placeFrom(remembered, [laptop]).width).toBe(1280);
});
