import { useEffect, useState } from "react";
import type { Shell } from "../core/shell.ts";
import { messages } from "../messages/zh-cn.ts";
import { saveDetail } from "./Failure.tsx";
import { reportFault } from "./report-fault.ts";

const words = messages.errors;

/** A bug outside of drawing a screen: said once at the foot of the window, while everything else goes on. */
export function FaultNotice({ shell }: { readonly shell: Shell }) {
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const tell = (error: unknown) => {
      setFault(error);
      void reportFault(shell, error);
    };
    const onError = (event: ErrorEvent) => tell(event.error ?? event.message);
    const onRejection = (event: PromiseRejectionEvent) => tell(event.reason);
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, [shell]);
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
