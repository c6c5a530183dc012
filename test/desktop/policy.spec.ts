import { expect, test } from "./running.ts";

/** What the page may load and run: Electron's list, numbers 1, 7 and 18. */

test("everything that was loaded came over app://, from the program's own folder", async ({ page }) => {
  const origins = await page.evaluate(() => [
    ...new Set(
      performance.getEntries().flatMap(({ name }) => /^[a-z]+:(\/\/[^/]*\/)?/.exec(name)?.[0] ?? []),
    ),
  ]);
  expect(origins).toEqual(["app://lantai/"]);
  expect(page.url()).toMatch(/^app:\/\/lantai\/index\.html(#|$)/);
});

test("the policy stands in every answer and in the page itself, and has neither unsafe- nor *", async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const meta = document
      .querySelector("meta[http-equiv='Content-Security-Policy']")
      ?.getAttribute("content");
    const policies: (string | null)[] = [meta ?? null];
    for (const file of ["./index.html", "./bundle/manifest.json", "./nothing.html"])
      policies.push((await fetch(file)).headers.get("content-security-policy"));
    return policies;
  });
  expect(found).toHaveLength(4);
  for (const policy of found) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test("words do not become programs: no inline script, no attribute, no eval, no timer, no address, no blob", async ({
  page,
}) => {
  const outcome = await page.evaluate(async () => {
    const mark = "document.body.dataset.taken = 'yes'";
    const script = document.createElement("script");
    script.textContent = mark;
    document.body.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", mark);
    image.src = "./nothing.png";
    document.body.append(image);
    const link = document.createElement("a");
    link.href = `javascript:${mark}`;
    document.body.append(link);
    link.click();
    const frame = document.createElement("iframe");
    frame.srcdoc = `<script>parent.${mark}</script>`;
    document.body.append(frame);
    const threw = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    // What a debugger asks may evaluate words while it asks; this is later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    // biome-ignore lint/security/noGlobalEval: it is tried so that it is refused.
    const evaluated = threw(() => globalThis.eval("1"));
    const made = threw(() => new Function("return 1")());
    threw(() => setTimeout(mark as unknown as () => void, 0));
    const source = URL.createObjectURL(new Blob([mark], { type: "text/javascript" }));
    const imported = await import(/* @vite-ignore */ source).then(
      () => "ran",
      () => "refused",
    );
    const worked = await new Promise((resolve) => {
      try {
        new Worker(source).onerror = () => resolve("refused");
      } catch {
        resolve("refused");
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const each of [script, image, link, frame]) each.remove();
    return { taken: document.body.dataset.taken, evaluated, made, imported, worked };
  });
  expect(outcome).toMatchObject({
    taken: undefined,
    evaluated: true,
    made: true,
    imported: "refused",
    worked: "refused",
  });
});

test("file:// is nothing here, nor another app://, nor a place outside the program's folder", async ({
  app,
  page,
}) => {
  const outcome = await page.evaluate(async () => {
    const status = (address: string) =>
      fetch(address).then(
        (response) => response.status,
        () => "refused",
      );
    return {
      file: await status("file:///etc/passwd"),
      other: await status("app://other/index.html"),
      up: await status("app://lantai/../../package.json"),
      hidden: await status("app://lantai/%2e%2e/%2e%2e/package.json"),
      back: await status("app://lantai/..%5c..%5cpackage.json"),
      own: await status("app://lantai/index.html"),
    };
  });
  expect(outcome).toEqual({
    file: "refused",
    other: "refused",
    up: 404,
    hidden: 404,
    back: 404,
    own: 200,
  });
  const loaded = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const tried: string[] = [];
    for (const address of ["file:///etc/passwd", "app://other/index.html", "http://127.0.0.1:9/"])
      await window.loadURL(address).then(
        () => tried.push(`${address} loaded`),
        (error: Error) => tried.push(/ERR_[A-Z_]+/.exec(error.message)?.[0] ?? error.message),
      );
    window.destroy();
    return tried;
  });
  expect(loaded).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^ERR_(BLOCKED|FAILED)/)));
});
