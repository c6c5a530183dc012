import { existsSync } from "node:fs";
import { output, run } from "../run.ts";

/** What Electron needs of the system. Where Debian has renamed a package, both names. */
export const electronPackages = [
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libasound2t64", "libasound2"],
  ["libnss3"],
  ["libgbm1"],
  ["libxss1"],
  ["libatspi2.0-0t64", "libatspi2.0-0"],
];

/** True where this program may install Debian packages: on Debian or its like, as root. */
export const mayInstall = (): boolean =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs Debian packages; of several names for one, the first that this release knows. */
export async function installOnDebian(
  wanted: readonly (string | readonly string[])[],
  say: (sentence: string) => void,
): Promise<boolean> {
  await run("apt-get", ["update", "-qq", "-o", "Acquire::http::Timeout=20"], { stdio: "ignore" });
  const packages: string[] = [];
  for (const one of wanted) packages.push(await known(typeof one === "string" ? [one] : one));
  say(`正在安装系统组件：${packages.join(" ")}`);
  const given = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (await run("apt-get", given, { env, stdio: ["ignore", "ignore", "inherit"] })) === 0;
}

async function known(names: readonly string[]): Promise<string> {
  for (const name of names) {
    if (await output("apt-cache", ["show", "--no-all-versions", name])) return name;
  }
  return names[0] ?? "";
}
