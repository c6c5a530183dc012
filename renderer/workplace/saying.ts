import { useState } from "react";

/** What can still be done about what was said: 撤销, 会议纪要. */
export type Remedy = { readonly name: string; readonly act: () => void };

/** What was said last, for `Said`, and how to say something. */
export function useSaying() {
  const [said, setSaid] = useState<{ words: string; count: number; action?: Remedy }>({
    words: "",
    count: 0,
  });
  const say = (words: string, action?: Remedy) =>
    setSaid(({ count }) => ({ words, count: count + 1, ...(action && { action }) }));
  return { said, say };
}
