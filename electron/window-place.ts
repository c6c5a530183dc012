export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Place = Rectangle & { readonly maximized: boolean };

/** The smallest window in which the tree and a text both have room. */
export const smallest = { width: 720, height: 480 };

/** Where the window was, or the middle of the first screen: a place that no screen shows any more is no place. */
export function placeFrom(remembered: unknown, screens: readonly Rectangle[]): Place {
  const place = asPlace(remembered);
  const screen = place && screens.find((candidate) => shows(candidate, place));
  if (place && screen) {
    return {
      ...place,
      width: Math.max(smallest.width, Math.min(place.width, screen.width)),
      height: Math.max(smallest.height, Math.min(place.height, screen.height)),
    };
  }
  const { x, y, width: wide, height: high } = screens[0] ?? { x: 0, y: 0, width: 1280, height: 800 };
  const width = Math.min(1280, wide);
  const height = Math.min(860, high);
  return {
    x: x + Math.floor((wide - width) / 2),
    y: y + Math.floor((high - height) / 2),
    width,
    height,
    maximized: false,
  };
}

/** True where enough of the title bar is on the screen to take hold of the window. */
function shows(screen: Rectangle, place: Rectangle): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return across >= 100 && place.y >= screen.y - 10 && place.y <= screen.y + screen.height - 50;
}

function asPlace(value: unknown): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const { x, y, width, height, maximized } = value as Record<string, unknown>;
  if (![x, y, width, height].every(Number.isSafeInteger)) return null;
  return { x, y, width, height, maximized: maximized === true } as Place;
}
