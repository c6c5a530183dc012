import { useState } from "react";
import type { KeptState } from "../core/kept-state.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.forgotten;

/** Says what of the last start could not be found again, where the database was lost and its copy too. */
export function ForgottenNotice({ forgotten }: { readonly forgotten: readonly KeptState[] }) {
  const [heeded, setHeeded] = useState(false);
  if (heeded || forgotten.length === 0) return null;
  return (
    <p role="status">
      <span>{words.said(forgotten)}</span>
      <button type="button" onClick={() => setHeeded(true)}>
        {words.acknowledge}
      </button>
    </p>
  );
}
