import { join } from "node:path";
import type { Configuration } from "electron-builder";
import { root } from "../project.ts";
import { appId, executable, fileKinds, productName } from "./identity.ts";

const at = (path: string): string => join(root, path);

/** electron-builder fills in what stands in braces. */
const artifact = (system: string): string => `lantai-\${version}-${system}-\${arch}.\${ext}`;

/**
 * What electron-builder is told. The .deb packages and the .tar.gz are not its work but ours (`deb.ts`, `tar.ts`):
 * it would fetch a tool for them, and give them scripts that run as root.
 */
export const configuration = {
  appId,
  productName,
  copyright: "MIT",
  directories: { output: at("dist/release"), buildResources: at("build") },
  // Everything is bundled, so nothing of node_modules ships.
  files: ["dist/electron/{main,preload}.cjs", "dist/renderer", "package.json", "!node_modules"],
  extraResources: [{ from: at("LICENSE"), to: "LICENSE.txt" }],
  asar: true,
  // Nothing is ever looked up on a server, so nothing is written for one.
  publish: null,
  // Chromium's own words, of which the program shows next to none; it falls back on English.
  electronLanguages: ["zh-CN", "en-US"],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: fileKinds.map(({ ending, name, mimeType, written, icon }) => ({
    ext: ending,
    name,
    description: name,
    mimeType,
    role: written ? ("Editor" as const) : ("Viewer" as const),
    icon: at(`build/icons/${icon}`),
  })),
  linux: {
    target: [{ target: "AppImage", arch: ["x64", "arm64"] }],
    category: "Office",
    icon: at("build/icons/icon.png"),
    executableName: executable,
    artifactName: artifact("linux"),
    maintainer: "Lantai maintainers",
  },
  // The later one needs no libfuse2, which newer systems lack, and does not always switch the sandbox off.
  toolsets: { appimage: "1.0.3" },
  win: {
    // The zip is for machines on which nothing may be installed. No portable .exe: it unpacks itself at every start.
    target: [
      { target: "nsis", arch: ["x64", "arm64"] },
      { target: "zip", arch: ["x64", "arm64"] },
    ],
    icon: at("build/icons/icon.ico"),
    executableName: executable,
    artifactName: artifact("windows"),
    requestedExecutionLevel: "asInvoker",
    // Signed by whoever gives it out, with their own certificate.
    signExecutable: false,
  },
  nsis: {
    oneClick: false,
    // For this user alone, who need not be an administrator; nor is one ever asked for.
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    buildUniversalInstaller: false,
    differentialPackage: false,
    language: "2052",
    installerLanguages: ["zh_CN"],
    shortcutName: productName,
    // What the reader wrote stays, also when the program goes.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: "dmg", arch: ["x64", "arm64"] }],
    icon: at("build/icons/icon.icns"),
    category: "public.app-category.reference",
    artifactName: artifact("mac"),
    identity: null,
  },
  dmg: { writeUpdateInfo: false },
} satisfies Configuration;
