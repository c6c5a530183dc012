import { useEffect, useState } from "react";
import type { Shell } from "../core/shell.ts";
import { messages } from "../messages/zh-cn.ts";
import { saveDetail } from "./Failure.tsx";

const words = messages.errors;

/** A bug outside of drawing a screen: said once at the foot of the window, while everything else goes on. */
export function FaultNotice({ shell }: { readonly shell: Shell }) {
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const onError = (event: ErrorEvent) => setFault(event.error ?? event.message);
    const onRejection = (event: PromiseRejectionEvent) => setFault(event.reason);
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, []);
  if (fault === null) return null;
  return (
    <div className="fault" role="alert">
      <span>{words.fault}</span>
      <button type="button" onClick={() => void saveDetail(shell, fault)}>
        {words.saveDetail}
      </button>
      <button type="button" onClick={() => setFault(null)}>
        {words.dismiss}
      </button>
    </div>
  );
}
