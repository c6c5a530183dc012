import { readdirSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../project.ts";
import { run } from "../run.ts";
import { configuration } from "./configuration.ts";

/** What electron-builder makes of its own, and what people call it. macOS wants to be packed on macOS. */
const wanted = [
  { platform: "linux", name: "Linux 的 AppImage（x64、arm64）", possible: true },
  { platform: "win", name: "Windows 的安装程序和 zip（x64、arm64）", possible: true },
  { platform: "mac", name: "macOS 的 dmg（x64、arm64）", possible: process.platform === "darwin" },
];

/**
 * Makes what needs Electron for other systems, and tools that electron-builder fetches. What cannot be made is
 * said, in a sentence, and does not hinder the rest; gives the names of what was not made.
 */
export async function packForOthers(
  output: string,
  say: (sentence: string) => void,
): Promise<readonly string[]> {
  const config = join(output, "electron-builder.json");
  const { directories } = configuration;
  await writeFile(config, JSON.stringify({ ...configuration, directories: { ...directories, output } }));
  const failed: string[] = [];
  for (const { platform, name, possible } of wanted) {
    if (possible && (await pack(platform, config))) continue;
    failed.push(name);
    say(
      possible
        ? `没有做成：${name}。多半是打包工具或那个系统的 Electron 取不到；别的照做。`
        : `没有做：${name}，只能在 macOS 上做。`,
    );
  }
  return failed;
}

const pack = async (platform: string, config: string): Promise<boolean> => {
  const builder = join(root, "node_modules/electron-builder/cli.js");
  const given = [builder, `--${platform}`, "--publish", "never", "--config", config];
  return (await run(process.execPath, given, { cwd: root })) === 0;
};

/** The files of a folder with their sizes, in millions of bytes. */
export const sizesIn = (folder: string): readonly { readonly name: string; readonly size: number }[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, size: statSync(join(folder, name)).size / 1e6 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
