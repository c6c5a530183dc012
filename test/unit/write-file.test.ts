import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putInPlace } from "../../electron/put-in-place.ts";
import { reasonNotWritten, writeWhole } from "../../electron/write-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file is replaced whole, and nothing is left beside it", async () => {
  const file = join(folder, "条文.txt");
  await writeFile(file, "旧的");
  await writeWhole(file, new TextEncoder().encode("新的"));
  expect(await readFile(file, "utf8")).toBe("新的");
  expect(await readdir(folder)).toEqual(["条文.txt"]);
});

test("where it cannot be written, nothing changes", async () => {
  const inTheWay = join(folder, "文件夹");
  await mkdir(join(inTheWay, "内容"), { recursive: true });
  await expect(writeWhole(inTheWay, "x")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["文件夹"]);
});

test("a file that another program holds for a moment is waited for; whatever else is wrong is said at once", async () => {
  const [from, to] = [join(folder, "新.part"), join(folder, "新")];
  await writeFile(from, "新的");
  const refusing = (codes: readonly string[]) => {
    const left = [...codes];
    return async (...paths: readonly [string, string]) => {
      const code = left.shift();
      if (code) throw Object.assign(new Error(code), { code });
      await rename(...paths);
    };
  };
  const patience = [0, 0, 0];
  const always = Array.from({ length: 9 }, () => "EPERM");
  for (const codes of [["ENOSPC"], ["EBUSY", "ENOENT"], always]) {
    const moving = putInPlace(from, to, { patience, rename: refusing(codes) as typeof rename });
    await expect(moving).rejects.toThrow(codes.at(-1));
    expect(await readdir(folder)).toEqual(["新.part"]);
  }
  await putInPlace(from, to, { patience, rename: refusing(["EPERM", "EACCES", "EBUSY"]) as typeof rename });
  expect(await readFile(to, "utf8")).toBe("新的");
});

test("the reason is a sentence", () => {
  expect(reasonNotWritten({ code: "ENOSPC" })).toBe(
    "没有保存成功：磁盘空间不足。请腾出空间，或换一个磁盘。原有的文件没有改动。",
  );
  expect(reasonNotWritten({ code: "EIO" })).toContain("EIO");
  expect(reasonNotWritten(new Error("?"))).toContain("未知");
});
