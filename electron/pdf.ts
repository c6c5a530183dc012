import { join } from "node:path";
import { BrowserWindow, type Session, session } from "electron";
import type { PdfProperties, PrintedPage } from "../renderer/core/shell.ts";
import { home, scheme } from "./confine.ts";
import { withProperties } from "./pdf-properties.ts";
import { serve } from "./serve.ts";

/** Nothing runs in what is printed, and nothing is loaded but style sheets. */
const policy = "default-src 'none'; style-src 'self'";

/**
 * Makes PDFs of pages in a window that is never shown and is a process of its own: the reader's window stays at hand
 * meanwhile, and outlives it where the memory does not suffice.
 */
export class PdfMaking {
  private printing: PrintedPage | null = null;
  private ending: AbortController | null = null;

  /** `folder` holds the program's own files. */
  constructor(private readonly folder = join(import.meta.dirname, "../renderer")) {}

  /** The page as a PDF that can be read aloud, searched and leafed through by its outline; null where it was stopped. */
  async make(page: PrintedPage, properties: PdfProperties): Promise<Uint8Array | null> {
    this.stop();
    const ending = new AbortController();
    this.ending = ending;
    this.printing = page;
    try {
      const made = await this.printed(ending.signal);
      return withProperties(made, properties, new Date());
    } catch {
      if (ending.signal.aborted) return null;
      throw new Error(notMade);
    } finally {
      this.printing = null;
      this.ending = null;
    }
  }

  /** Gives up what is being made. */
  stop(): void {
    this.ending?.abort();
  }

  private async printed(signal: AbortSignal): Promise<Uint8Array> {
    const hidden = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.session(),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    try {
      // A process that has ended answers no more.
      const ended = new Promise<never>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("stopped")));
        hidden.webContents.once("render-process-gone", () => reject(new Error("gone")));
      });
      const made = async () => {
        await hidden.loadURL(`${home}printed.html`);
        return hidden.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      };
      return await Promise.race([made(), ended]);
    } finally {
      hidden.destroy();
    }
  }

  /** In memory alone, and apart from that of the reader's window: so that neither shares its process. */
  private session(): Session {
    const own = session.fromPartition("printed", { cache: false });
    if (own.protocol.isProtocolHandled(scheme)) return own;
    const files = serve(this.folder);
    const answer = (bytes: Uint8Array | undefined, type: string) =>
      new Response(bytes as Uint8Array<ArrayBuffer> | undefined, {
        headers: { "content-type": `text/${type}; charset=utf-8`, "content-security-policy": policy },
      });
    own.protocol.handle(scheme, async (request) => {
      if (request.url === `${home}printed.html`) return answer(this.printing?.html, "html");
      if (request.url === `${home}printed.css`) return answer(this.printing?.css, "css");
      const { pathname } = new URL(request.url);
      return pathname.endsWith(".css") ? files(request) : new Response(null, { status: 404 });
    });
    return own;
  }
}

const notMade = "没有生成 PDF：页面太多或内存不足。所选的内容没有改动；请关闭其他程序再试，或分几次保存。";
