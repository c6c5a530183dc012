import type { Copy } from "./quotation.ts";

/** Puts a text on the clipboard, plain and for word processors; false where the system lets nobody. */
export async function copy({ plain, html }: Copy): Promise<boolean> {
  try {
    const forms = { "text/plain": new Blob([plain], { type: "text/plain" }) };
    const rich = html === "" ? {} : { "text/html": new Blob([html], { type: "text/html" }) };
    await navigator.clipboard.write([new ClipboardItem({ ...forms, ...rich })]);
    return true;
  } catch {
    // A page that is served without encryption in the office's own network has no clipboard but this.
    return copyByCommand(plain, html);
  }
}

function copyByCommand(plain: string, html: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", plain);
    if (html !== "") event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", put, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}
