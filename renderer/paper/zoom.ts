import { useLayoutEffect, useState } from "react";
import { type Layout, pixels } from "../core/paper/layout.ts";

export const zooms = ["width", "page", 50, 75, 100, 125, 150, 200] as const;
/** As wide as the view, a whole page in it, or so many per cent. */
export type Zoom = (typeof zooms)[number];

/** Room around a page in the view, in pixels. */
const around = 40;

/** How large a page is shown for a zoom, in a view that may change its size; as usual before the view is there. */
export function useScale(view: HTMLElement | null, zoom: Zoom, layout: Layout | undefined): number {
  const [size, setSize] = useState({ width: 900, height: 640 });
  useLayoutEffect(() => {
    if (!view) return;
    const measure = () => setSize({ width: view.clientWidth, height: view.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    return () => observer.disconnect();
  }, [view]);
  if (typeof zoom === "number") return zoom / 100;
  const { width, height } = layout?.page ?? { width: 210, height: 297 };
  const wide = (size.width - around) / (width * pixels);
  const high = (size.height - around) / (height * pixels);
  return Math.max(0.2, Math.min(2.5, zoom === "width" ? wide : Math.min(wide, high)));
}
