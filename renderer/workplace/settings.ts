import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Command } from "../core/commands.ts";
import type { OwnDatabase } from "../library/database.ts";
import { type Settings, saveSettings, stepSize, usualSettings } from "../library/settings.ts";
import { keepPlaces } from "../reader/keeping.ts";
import { onSystemTheme, show, themeOf } from "../ui/look.ts";

/**
 * The settings: how things look follows them at once, the place in the text stays, and each change is kept.
 * `unkept` is true while the last attempt to keep them failed.
 */
export function useSettings(
  own: OwnDatabase,
  first: Settings,
  panes: readonly { readonly panel: RefObject<HTMLElement | null> }[],
  projecting: boolean,
) {
  const [settings, setSettings] = useState(first);
  const [unkept, setUnkept] = useState(false);
  const kept = useRef(first);
  useLayoutEffect(() => {
    const views = () => panes.flatMap(({ panel }) => panel.current ?? []);
    const keep = () => keepPlaces(views(), () => show(settings));
    keep();
    return onSystemTheme(keep);
  }, [settings, panes]);
  useEffect(() => {
    if (kept.current === settings) return;
    kept.current = settings;
    saveSettings(own, settings).then(
      () => setUnkept(false),
      () => setUnkept(true),
    );
  }, [own, settings]);

  const change = (to: Partial<Settings>) => setSettings((now) => ({ ...now, ...to }));
  /** Sizes are of the theme that is shown; in front of a room that is always the same. */
  const resize = (to: (size: number, usual: number) => number) =>
    setSettings((now) => {
      const theme = projecting ? "projection" : themeOf(now.theme);
      const size = to(now.sizes[theme], usualSettings.sizes[theme]);
      return size === now.sizes[theme] ? now : { ...now, sizes: { ...now.sizes, [theme]: size } };
    });
  const looks = {
    "theme-system": () => change({ theme: "system" }),
    "theme-day": () => change({ theme: "day" }),
    "theme-warm": () => change({ theme: "warm" }),
    "theme-night": () => change({ theme: "night" }),
    "theme-projection": () => change({ theme: "projection" }),
    "larger-text": () => resize((size) => stepSize(size, 1)),
    "smaller-text": () => resize((size) => stepSize(size, -1)),
    "usual-text": () => resize((_size, usual) => usual),
  } as const satisfies Partial<Record<Command, () => void>>;
  return { settings, unkept, change, looks };
}
