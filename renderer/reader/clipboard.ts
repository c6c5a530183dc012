import type { Copy } from "./quotation.ts";

/**
 * Puts a text on the clipboard, plain and for word processors; false where the system lets nobody. First by the
 * command: it works in a page that is served without encryption too, and leaves the HTML as it is, where the newer
 * way strikes out how a spreadsheet is to show its cells.
 */
export async function copy({ plain, html }: Copy): Promise<boolean> {
  if (copyByCommand(plain, html)) return true;
  // Asked from the menu of the desktop program, the page may not use the command.
  try {
    const forms = { "text/plain": new Blob([plain], { type: "text/plain" }) };
    const rich = html === "" ? {} : { "text/html": new Blob([html], { type: "text/html" }) };
    await navigator.clipboard.write([new ClipboardItem({ ...forms, ...rich })]);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(plain: string, html: string): boolean {
  let done = false;
  // With nothing selected the command is there only if someone means to fill in what is copied.
  const claim = (event: Event) => event.preventDefault();
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", plain);
    if (html !== "") event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("beforecopy", claim);
  document.addEventListener("copy", put);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("beforecopy", claim);
    document.removeEventListener("copy", put);
  }
  return done;
}
