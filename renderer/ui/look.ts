import { type Settings, type Theme, themes } from "../library/settings.ts";

/** Where the theme is kept a second time, to be read without waiting. */
const mirror = "lantai-theme";

/** True of the system's own wish for dark colours. */
const dark = () => matchMedia("(prefers-color-scheme: dark)");

/** The theme that a choice means at the moment. */
export const themeOf = (choice: Settings["theme"]): Theme =>
  choice === "system" ? (dark().matches ? "night" : "day") : choice;

/** Calls `listener` when the system changes between light and dark; returns how to stop. */
export function onSystemTheme(listener: () => void): () => void {
  const query = dark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/**
 * Puts the theme of the last start on the page before anything is painted: the settings themselves are in a
 * database, which answers only after the first frame.
 */
export function showFirst(): void {
  document.documentElement.dataset.theme = themeOf(remembered());
}

function remembered(): Settings["theme"] {
  try {
    const kept = localStorage.getItem(mirror);
    return themes.find((theme) => theme === kept) ?? "system";
  } catch {
    // A browser that keeps nothing: the window then looks as the system does.
    return "system";
  }
}

/** Makes the page look as the settings say. */
export function show({ theme, face, sizes, lines, paragraphs, measure, pages }: Settings): void {
  const { dataset, style } = document.documentElement;
  const shown = themeOf(theme);
  Object.assign(dataset, {
    theme: shown,
    face,
    lines,
    paragraphs,
    measure,
    pages: pages ? "shown" : "hidden",
  });
  style.setProperty("--text-scale", String(sizes[shown] / 100));
  style.setProperty("--projection-scale", String(sizes.projection / 150));
  try {
    localStorage.setItem(mirror, theme);
  } catch {
    // Only the first moment of the next start depends on it.
  }
}
