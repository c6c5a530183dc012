import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { wrongInLinux } from "../../build/installers/linux-program.ts";
import { entriesOf, writeTarGz } from "../../build/installers/tar.ts";
import { run } from "../../build/run.ts";
import { startClosed } from "./closed.ts";
import { expect, hindrance, startProgram, test } from "./fixtures.ts";

test.skip(() => hindrance() !== null, hindrance() ?? "");

test("only what is needed is inside and around it, and its fuses are set", async ({ packed }) => {
  expect(await wrongInLinux(packed)).toEqual([]);
});

test("it starts, is read and searched, ends cleanly, and starts again where it was", async ({
  driven,
  data,
}) => {
  test.setTimeout(120_000);
  const first = await startProgram(driven.program, data);
  await expect(
    first.page.getByRole("tree", { name: "文献目录" }).getByRole("treeitem").first(),
  ).toBeVisible();
  const box = first.page.getByRole("combobox", { name: "跳转或检索" });
  await box.fill("停车场 14");
  await box.press("Enter");
  await expect(first.page.getByRole("main")).toContainText("第十四条");
  await box.fill("停车泊位");
  await box.press("Control+Enter");
  await expect(first.page.getByRole("region", { name: "检索结果" })).toContainText(/\d+ 处/);
  expect(await first.page.evaluate(() => location.protocol)).toBe("app:");
  // Long enough for the place to be kept, which is done in leisure.
  await first.page.waitForTimeout(1000);
  expect(await first.close()).toBe(0);

  const second = await startProgram(driven.program, data);
  await expect(second.page.getByRole("main")).toContainText("第十四条");
  expect(await second.close()).toBe(0);
});

test("neither Node's switches and variables nor Chromium's open it, or turn it into something else", async ({
  packed,
  data,
}) => {
  test.setTimeout(120_000);
  // Each of these would run the words given, or open a port for a debugger, were it not for the fuses and the program.
  const running = await startClosed(packed.program, data, {
    given: ["-e", "console.log('taken over')", "--inspect=0", "--inspect-brk=0", "--remote-debugging-port=0"],
    env: { ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "--inspect=0" },
  });
  expect(running.printed()).not.toMatch(/taken over|Debugger listening|DevTools listening/);
  expect(existsSync(join(data, "DevToolsActivePort"))).toBe(false);
  expect(await running.end()).toBe(0);
});

test("what is in its archive is whole, and starts wherever that is unpacked", async ({
  packed,
  workshop,
  data,
}) => {
  test.setTimeout(120_000);
  const archive = join(workshop, "lantai.tar.gz");
  await writeTarGz(await entriesOf(packed.folder, "lantai"), archive, 1);
  const place = join(workshop, "办公 软件", "文 献");
  await mkdir(place, { recursive: true });
  expect(await run("tar", ["-xzf", archive, "-C", place])).toBe(0);
  const unpacked = { folder: join(place, "lantai"), program: join(place, "lantai/lantai") };
  expect(await wrongInLinux(unpacked)).toEqual([]);
  const running = await startClosed(unpacked.program, data);
  expect(await running.end()).toBe(0);
});
