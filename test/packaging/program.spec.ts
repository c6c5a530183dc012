import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { wrongInLinux } from "../../build/installers/linux-program.ts";
import { entriesOf, writeTarGz } from "../../build/installers/tar.ts";
import { output, run } from "../../build/run.ts";
import { expect, hindrance, startProgram, test, usual } from "./fixtures.ts";

test.skip(() => hindrance() !== null, hindrance() ?? "");

test("only what is needed is inside and around it, and its fuses are set", async ({ packed }) => {
  expect(await wrongInLinux(packed)).toEqual([]);
});

test("it starts, is read and searched, ends cleanly, and starts again where it was", async ({
  packed,
  data,
}) => {
  const first = await startProgram(packed.program, data);
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

  const second = await startProgram(packed.program, data);
  await expect(second.page.getByRole("main")).toContainText("第十四条");
  expect(await second.close()).toBe(0);
});

test("neither Node's switches nor its variables turn it into something else", async ({ packed, data }) => {
  // Each of these would run the words given, or open a port for a debugger, were its fuse not off.
  const words = "console.log('taken over')";
  const asNode = spawnedFor(packed.program, ["-e", words, ...usual(data)], { ELECTRON_RUN_AS_NODE: "1" });
  expect((await asNode).stdout).not.toContain("taken over");

  const inspected = await startProgram(packed.program, join(data, "inspected"), {
    given: ["--inspect=0", "--inspect-brk=0"],
    env: { NODE_OPTIONS: "--inspect=0", ELECTRON_RUN_AS_NODE: "1" },
  });
  await expect(inspected.page.getByRole("treeitem").first()).toBeVisible();
  expect(inspected.complaint()).not.toContain("Debugger listening");
  expect(await inspected.close()).toBe(0);
});

test("it is the same archive every time, and starts wherever that is unpacked", async ({
  packed,
  workshop,
  data,
}) => {
  test.setTimeout(120_000);
  const archive = join(workshop, "lantai.tar.gz");
  await writeTarGz(await entriesOf(packed.folder, "lantai"), archive, 1);
  expect(await output("tar", ["--list", "--verbose", "--numeric-owner", "-f", archive])).toMatch(
    /^-rwxr-xr-x 0\/0 +\d+ 2026-01-01 00:00 lantai\/lantai$/m,
  );
  const place = join(workshop, "办公 软件", "文 献");
  await mkdir(place, { recursive: true });
  expect(await run("tar", ["-xzf", archive, "-C", place])).toBe(0);
  const running = await startProgram(join(place, "lantai/lantai"), data);
  await expect(running.page.getByRole("treeitem").first()).toBeVisible();
  expect(await running.close()).toBe(0);
});

/** Runs a program that may not end by itself, for a moment, and gives what it printed. */
function spawnedFor(program: string, given: readonly string[], env: NodeJS.ProcessEnv) {
  return new Promise<{ readonly stdout: string }>((resolve) => {
    const child = spawn(program, given, {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...env },
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    const timer = setTimeout(() => child.kill(), 4000);
    child.on("close", () => {
      clearTimeout(timer);
      resolve({ stdout });
    });
  });
}
