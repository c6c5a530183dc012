import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { folderSize } from "../folder-size.ts";
import { writeDeb } from "../installers/deb.ts";
import { appId, executable, version } from "../installers/identity.ts";
import { debianLayout, uosLayout, uosVersion } from "../installers/linux-layouts.ts";
import { type LinuxProgram, ownArch, packLinux, wrongInLinux } from "../installers/linux-program.ts";
import { packForOthers, sizesIn } from "../installers/other-systems.ts";
import { entriesOf, writeTarGz } from "../installers/tar.ts";
import { type Electron, obtainElectron } from "../machine/electron-binary.ts";
import { buildPage } from "../page.ts";
import { root } from "../project.ts";
import { writeWebFolder } from "../web-folder.ts";

/**
 *   package   makes everything that can be made on this machine, in dist/release, and says what could not
 *
 * A trial Electron makes packages for trying: they are named so, and are not to be given out.
 */
const output = join(root, "dist/release");

async function packAll(): Promise<number> {
  if (!(await buildPage(console.log))) {
    console.error("页面没有构建成功，原因见上。");
    return 1;
  }
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await packWeb();
  const electron = await obtainElectron(console.log, { download: true }).catch((error: Error) => {
    console.error(error.message);
    return null;
  });
  if (electron === null) {
    console.error("没有 Electron，桌面版没有打包。网页版已做好。");
    return report(["桌面版"]);
  }
  if (process.platform === "linux" && !(await packThisLinux(electron))) return 1;
  return report(electron.trial ? [await refusedOthers()] : await packForOthers(output, console.log));
}

async function packWeb(): Promise<void> {
  const folder = join(output, "web");
  await writeWebFolder(folder);
  await writeTarGz(
    await entriesOf(folder, `lantai-${version}-web`),
    join(output, `lantai-${version}-web.tar.gz`),
  );
}

/** The .tar.gz and the two .deb of this Linux; false where the program is not as it must be. */
async function packThisLinux(electron: Electron): Promise<boolean> {
  const packed = await packLinux(electron, join(output, "unpacked"));
  const wrong = await wrongInLinux(packed);
  for (const sentence of wrong) console.error(sentence);
  if (wrong.length > 0) return false;
  await sizeOfUnpacked(packed);
  const trial = electron.trial ? "trial-" : "";
  const name = `${executable}-${version}-linux-${ownArch}`;
  await writeTarGz(await entriesOf(packed.folder, name), join(output, `${trial}${name}.tar.gz`));
  const uos = { name: appId, version: uosVersion, arch: ownArch };
  await writeDeb(uos, await uosLayout(packed.folder, ownArch), join(output, `${trial}${name}-uos.deb`));
  const debian = { name: executable, version, arch: ownArch };
  await writeDeb(debian, await debianLayout(packed.folder), join(output, `${trial}${name}.deb`));
  return true;
}

async function sizeOfUnpacked({ folder }: LinuxProgram): Promise<void> {
  const inside = folderSize(join(folder, "resources"));
  console.log(`\n未压缩 ${megabytes(folderSize(folder))}，其中兰台自己 ${megabytes(inside)}`);
}

async function refusedOthers(): Promise<string> {
  console.log("\n这里只有试用的 Electron，所做的安装包只供试用，名字以 trial- 开头，请不要分发。");
  return "Windows、macOS 的安装程序和 AppImage：需要 Electron 官方程序和 electron-builder 从网上取的工具";
}

function report(missing: readonly string[]): number {
  console.log(`\n已放在 ${output}：`);
  for (const { name, size } of sizesIn(output))
    console.log(`  ${megabytes(size * 1e6).padStart(9)}  ${name}`);
  for (const name of missing) console.log(`没有做：${name}`);
  return 0;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

process.exitCode = await packAll();
