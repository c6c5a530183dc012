import type { PaperBlock } from "../core/paper/block.ts";
import { contentsBlocks, coverBlocks, indexBlocks } from "../core/paper/front.ts";
import { layoutOf, pixels } from "../core/paper/layout.ts";
import { breathing } from "../library/breath.ts";
import { batchOf, weigh } from "./batches.ts";
import type { FullPage } from "./box.ts";
import { Flow } from "./flow.ts";
import { Measurer } from "./measure.ts";
import type { Commission, PageData, Paper } from "./page.ts";
import { PageMaking } from "./page-making.ts";
import { adoptLayout } from "./sheet.ts";

/** How far it is, in characters. */
export type Progress = { readonly done: number; readonly of: number };

/** How often what is done is shown, in milliseconds; the more seldom the more pages there are to show. */
const often = (pages: number): number => 120 + pages / 6;

/**
 * Lays a manuscript out page by page, letting others in between; `onPaper` is given the paper as far as it is made,
 * first of all its first page. Rejects with the signal's reason where it is stopped.
 */
export async function layOut(
  commission: Commission,
  signal: AbortSignal,
  onPaper: (paper: Paper, progress: Progress) => void,
): Promise<Paper> {
  const { manuscript, options, words } = commission;
  await fontsReady();
  signal.throwIfAborted();
  const layout = layoutOf(options);
  const { key, remove } = adoptLayout(layout);
  const measurer = new Measurer(layout, key, words, options.counts);
  const cover = options.cover ? coverBlocks(manuscript) : [];
  const contents = options.contents ? contentsBlocks(manuscript, options.depth, words) : [];
  const making = new PageMaking(commission, layout, measurer);
  const blocks: PaperBlock[] = [...manuscript.blocks, ...cover, ...contents];
  const breathe = breathing();
  const of = blocks.reduce((sum, block) => sum + weigh(block), 1);
  let done = 0;
  let told = Number.NEGATIVE_INFINITY;
  const front: PageData[] = [];
  const body: PageData[] = [];

  const paperNow = (finished: boolean): Paper => ({
    manuscript,
    layout,
    options,
    key,
    close: remove,
    blocks,
    pages: [...front, ...body],
    folios: new Map(making.folios),
    bodyPages: body.length,
    finished,
  });
  const tell = () => {
    if (performance.now() - told < often(body.length) && body.length > 1) return;
    told = performance.now();
    onPaper(paperNow(false), { done, of });
  };

  /** Puts blocks on pages of one kind. */
  const run = async (kind: PageData["kind"], from: number, to: number, into: PageData[], begin = 0) => {
    const snap = layout.grid ? layout.pitch * pixels : 0;
    const columns = kind === "body" ? layout.columns : 1;
    const flow = new Flow(
      { height: layout.area.height * pixels, turned: layout.area.width * pixels, columns, snap },
      begin,
    );
    const make = (full: readonly FullPage[], next: number) => {
      for (const one of full) {
        const number = (kind === "body" ? body : into.filter((page) => page.kind === kind)).length + 1;
        into.push(making.page(one, kind, number, blocks));
      }
      if (full.length > 0) {
        measurer.release(flow.pending ?? next);
        tell();
      }
    };
    for (let at = from; at < to; ) {
      const batch = batchOf(manuscript, blocks, at, to, options.apart);
      at += batch.length;
      for (const box of measurer.measure(batch)) make(flow.add(box), box.block + 1);
      done += batch.reduce((sum, { block }) => sum + weigh(block), 0);
      const breath = breathe();
      if (breath) await breath;
      signal.throwIfAborted();
    }
    make(flow.end(), to);
  };

  try {
    const [coverFrom, contentsFrom] = [manuscript.blocks.length, manuscript.blocks.length + cover.length];
    await run("cover", coverFrom, contentsFrom, front, layout.area.height * pixels * 0.22);
    await run("contents", contentsFrom, blocks.length, front);
    await run("body", 0, manuscript.blocks.length, body);
    while (making.hasNotesLeft)
      body.push(making.page({ placed: [], turned: false }, "body", body.length + 1, blocks));
    if (options.index) {
      const index = blocks.push(...indexBlocks(manuscript, making.pagesOf, words));
      await run("body", contentsFrom + contents.length, index, body);
    }
    if (body.length === 0) body.push(making.page({ placed: [], turned: false }, "body", 1, blocks));
    const paper = paperNow(true);
    onPaper(paper, { done: of, of });
    return paper;
  } catch (error) {
    if (body.length === 0) remove();
    throw error;
  } finally {
    measurer.close();
  }
}

/** The fonts of the system need no loading, but those named by a rule are looked for only once they are used. */
async function fontsReady(): Promise<void> {
  await document.fonts.ready;
}
