import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fusesUnset, readFuses, setFuses } from "../../build/fuses.ts";
import { configuration } from "../../build/installers/configuration.ts";
import { wrongInside } from "../../build/installers/content.ts";
import { writeDeb } from "../../build/installers/deb.ts";
import { appId, fileKinds } from "../../build/installers/identity.ts";
import { debianLayout, uosLayout, uosVersion } from "../../build/installers/linux-layouts.ts";
import { writeTarGz } from "../../build/installers/tar.ts";
import { output } from "../../build/run.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lantai-installers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the configuration is one that electron-builder knows", () => {
  const builder = dirname(createRequire(import.meta.url).resolve("app-builder-lib/package.json"));
  const schema = JSON.parse(readFileSync(join(builder, "scheme.json"), "utf8"));
  const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
  expect([check(configuration), check.errors]).toEqual([true, null]);
  expect(check({ ...configuration, nsis: { perMachin: false } })).toBe(false);
});

test("nothing asks for an administrator, unpacks itself, or looks for a newer version", () => {
  const { nsis, win, publish } = configuration;
  expect([nsis.perMachine, nsis.allowElevation, nsis.packElevateHelper]).toEqual([false, false, false]);
  expect(win.requestedExecutionLevel).toBe("asInvoker");
  expect(win.target.map(({ target }) => target)).toEqual(["nsis", "zip"]);
  expect(publish).toBeNull();
});

test("fuses are read as they are set, and only where there is one set of them", () => {
  const program = Buffer.concat([Buffer.from("before"), fusesUnset, Buffer.from("after")]);
  expect(readFuses(program)).toMatchObject({ runAsNode: true, enableCookieEncryption: false });
  setFuses(program, "01000000");
  expect(readFuses(program)).toMatchObject({ runAsNode: false, enableCookieEncryption: true });
  expect(() => readFuses(Buffer.concat([program, program]))).toThrow();
  expect(() => readFuses(Buffer.from("no fuses"))).toThrow();
});

test("what is in the program that does not belong there is named, and what is missing", () => {
  const page = ["index.html", "assets/a.js"];
  const whole = ["package.json", "dist/electron/main.cjs", "dist/electron/preload.cjs"];
  const shipped = [...whole, "dist/renderer/index.html", "dist/renderer/assets/a.js"];
  expect(wrongInside(shipped, page)).toEqual([]);
  expect(wrongInside([...shipped, "node_modules/x.js"], page)).toHaveLength(1);
  expect(wrongInside(shipped.slice(1), page)).toEqual(["missing from the program: package.json"]);
  const withMap = [...shipped, "dist/renderer/assets/a.js.map"];
  expect(wrongInside(withMap, [...page, "assets/a.js.map"])).toHaveLength(1);
});

describe.skipIf(process.platform !== "linux")("archives", () => {
  test("are read by tar, names of every length, to the byte the same", async () => {
    const long = `${"一部很长的文献名".repeat(4)}/${"条文".repeat(15)}.txt`;
    const entries = [
      { path: "甲", mode: 0o755, content: null },
      { path: `甲/${long}`, mode: 0o644, content: Buffer.from("第一条") },
      { path: "甲/program", mode: 0o4755, content: Buffer.from("x".repeat(1024)) },
    ];
    const [one, two] = [join(folder, "one.tar.gz"), join(folder, "two.tar.gz")];
    await writeTarGz(entries, one);
    await writeTarGz(entries, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(await output("tar", ["-xOzf", one, `甲/${long}`])).toBe("第一条");
    expect(await output("tar", ["-tvzf", one])).toMatch(/-rwsr-xr-x root\/root +1024 /);
    const endless = [{ path: "x".repeat(300), mode: 0o644, content: Buffer.alloc(0) }];
    await expect(writeTarGz(endless, two)).rejects.toThrow("too long");
  });

  test("a .deb is what dpkg takes, has no script, and lies where UOS wants it", async () => {
    if ((await output("dpkg-deb", ["--version"])) === null) return;
    const unpacked = join(folder, "unpacked");
    await writeProgram(unpacked);
    const file = join(folder, "uos.deb");
    const layout = await uosLayout(unpacked, "arm64");
    await writeDeb({ name: appId, version: uosVersion, arch: "arm64" }, layout, file);
    expect(await output("dpkg-deb", ["--field", file, "Package", "Version", "Architecture"])).toBe(
      `Package: ${appId}\nVersion: ${uosVersion}\nArchitecture: arm64\n`,
    );
    expect(uosVersion).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(namesIn(await output("sh", ["-c", `dpkg-deb --ctrl-tarfile '${file}' | tar -t`]))).toEqual([
      "./",
      "./control",
      "./md5sums",
    ]);
    const listed = namesIn(await output("sh", ["-c", `dpkg-deb --fsys-tarfile '${file}' | tar -t`]));
    const home = `./opt/apps/${appId}/`;
    expect(listed.filter((name) => !name.startsWith(home))).toEqual(["./", "./opt/", "./opt/apps/"]);
    expect(
      listed.filter((name) => name.startsWith(home) && /^[^/]+\/?$/.test(name.slice(home.length))),
    ).toEqual([`${home}entries/`, `${home}files/`, `${home}info`]);
    await output("dpkg-deb", ["--extract", file, join(folder, "installed")]);
    const installed = join(folder, "installed/opt/apps", appId);
    expect(JSON.parse(readFileSync(join(installed, "info"), "utf8"))).toMatchObject({
      appid: appId,
      name: "兰台",
      version: uosVersion,
      arch: ["arm64"],
    });
    const entry = readFileSync(join(installed, `entries/applications/${appId}.desktop`), "utf8");
    const start = /^Exec=(\S+) %f$/m.exec(entry)?.[1] ?? "";
    expect(readFileSync(join(folder, "installed", start), "utf8")).toBe("program");
    for (const { mimeType } of fileKinds) {
      expect(entry).toContain(`${mimeType};`);
      expect(readFileSync(join(installed, `entries/mime/packages/${appId}.xml`), "utf8")).toContain(mimeType);
    }
  });

  test("elsewhere on Linux it is found by the menu", async () => {
    const unpacked = join(folder, "unpacked");
    await writeProgram(unpacked);
    const layout = await debianLayout(unpacked);
    expect(layout.map(({ path }) => path)).toContain(`usr/share/applications/${appId}.desktop`);
    expect(layout.find(({ path }) => path === "opt/lantai/chrome-sandbox")?.mode).toBe(0o4755);
  });
});

const namesIn = (list: string | null): readonly string[] => (list ?? "").trim().split("\n");

async function writeProgram(at: string): Promise<void> {
  await mkdir(at, { recursive: true });
  await writeFile(join(at, "lantai"), "program", { mode: 0o755 });
  await writeFile(join(at, "chrome-sandbox"), "helper", { mode: 0o755 });
}
