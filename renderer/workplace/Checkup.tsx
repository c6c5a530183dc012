import { lazy, Suspense, useState } from "react";
import { sectionsOf } from "../checkup/sections.ts";
import { useChecking } from "./checking.ts";
import type { Desk } from "./desk.ts";

const CheckupDialog = lazy(() =>
  import("../checkup/CheckupDialog.tsx").then((module) => ({ default: module.CheckupDialog })),
);

const moment = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeStyle: "short" });

/** 体检 over the window: looks at everything when it is opened, and again when it is asked. */
export function CheckupOver({ desk }: { readonly desk: Desk }) {
  const [time, setTime] = useState(() => Date.now());
  const facts = useChecking(desk, time);
  return (
    <Suspense fallback={null}>
      <CheckupDialog
        sections={sectionsOf(facts, time)}
        time={moment.format(time)}
        save={(name, bytes) => desk.shell.saveFile(name, bytes)}
        onAgain={() => setTime(Date.now())}
        onClose={() => desk.setDialog(null)}
      />
    </Suspense>
  );
}
