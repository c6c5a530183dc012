import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../electron/serve.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(folder, "renderer/assets"), { recursive: true });
  await mkdir(join(folder, "renderer-other"));
  await writeFile(join(folder, "secret.json"), "{}");
  await writeFile(join(folder, "renderer-other/secret.json"), "{}");
  await writeFile(join(folder, "renderer/index.html"), "<p>兰台</p>");
  await writeFile(join(folder, "renderer/assets/第一 条.js"), "1");
  await writeFile(join(folder, "renderer/assets/program.exe"), "MZ");
});

afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, method?: string) =>
  serve(join(folder, "renderer"))({ url: `app://lantai${path}`, ...(method ? { method } : {}) });

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html", "text/html; charset=utf-8"],
  ["/index.html?a=1#/doc/x", "text/html; charset=utf-8"],
  ["/assets/%E7%AC%AC%E4%B8%80%20%E6%9D%A1.js", "text/javascript; charset=utf-8"],
])("%s is served as %s", async (path, type) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test.each([
  "/../secret.json",
  "/%2e%2e/secret.json",
  "/..%2fsecret.json",
  "/assets/..%2f..%2fsecret.json",
  "/..%5csecret.json",
  "/..%2frenderer-other%2fsecret.json",
  "/assets/%00.js",
  "/index.html%00.js",
  "/%",
  "/assets",
  "/assets/",
  "/assets/program.exe",
  "/nothing.js",
  `/${"a".repeat(5000)}.js`,
  "/index.html/more.js",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("nothing can be sent to it", async () => {
  expect((await get("/index.html", "POST")).status).toBe(405);
});

test("the body is whole, and a HEAD has none", async () => {
  expect(await (await get("/")).text()).toBe("<p>兰台</p>");
  const head = await get("/", "HEAD");
  expect(head.headers.get("content-length")).toBe("13");
  expect(await head.text()).toBe("");
});
