import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeWebFolder } from "../../build/web-folder.ts";
import { fileOf } from "../../renderer/web-edition/kept.ts";

const edition = { id: "1", files: { "index.html": "a", "assets/条.js": "b" } };
const home = "https://server.example/lantai/";
const asked = (url: string, method = "GET") => fileOf(edition, home, { url, method } as Request);

test("only what the edition consists of is answered by it", () => {
  expect(asked(home)).toBe("index.html");
  expect(asked(`${home}?from=menu#/reg_1`)).toBe("index.html");
  expect(asked(`${home}index.html`)).toBe("index.html");
  expect(asked(`${home}assets/${encodeURIComponent("条")}.js`)).toBe("assets/条.js");
  for (const url of [
    `${home}assets/other.js`,
    `${home}constructor`,
    `${home}%`,
    "https://server.example/index.html",
    "https://elsewhere.example/lantai/index.html",
  ])
    expect([url, asked(url)]).toEqual([url, null]);
  expect(asked(home, "POST")).toBeNull();
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lantai-web-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A page of three files, and the folder that is made of it. */
async function made(script: string): Promise<{ readonly page: string; readonly to: string }> {
  const page = await mkdtemp(join(folder, "page-"));
  await writeFile(join(page, "index.html"), "<html><head><title>兰台</title></head></html>");
  await writeFile(join(page, script), script);
  return { page, to: join(folder, "to") };
}

test("the folder is the page, made installable; a later one takes the place of the earlier", async () => {
  const first = await made("one.js");
  await writeWebFolder(first.to, first.page);
  expect(await readFile(join(first.to, "index.html"), "utf8")).toContain('<link rel="manifest"');
  const worker = await readFile(join(first.to, "service-worker.js"), "utf8");
  expect(worker).toContain('"one.js"');
  expect(JSON.parse(await readFile(join(first.to, "manifest.json"), "utf8"))).toMatchObject({
    name: "兰台",
    lang: "zh-CN",
    start_url: "./",
    display: "standalone",
  });
  await writeWebFolder(first.to, first.page);
  expect(await readFile(join(first.to, "service-worker.js"), "utf8")).toBe(worker);
  const second = await made("two.js");
  await writeWebFolder(second.to, second.page);
  expect((await readdir(second.to)).sort()).toEqual(
    ["icons", "index.html", "manifest.json", "service-worker.js", "two.js", "说明.txt"].sort(),
  );
});

test("a folder with other things in it is left alone", async () => {
  const { page, to } = await made("one.js");
  await writeFile(join(folder, "重要.docx"), "重要");
  await expect(writeWebFolder(folder, page)).rejects.toThrow("没有写入");
  expect(await readFile(join(folder, "重要.docx"), "utf8")).toBe("重要");
  expect(await readdir(folder)).not.toContain("index.html");
  await writeWebFolder(to, page);
});
