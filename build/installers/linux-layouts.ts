import { join } from "node:path";
import { root } from "../project.ts";
import { debianArch } from "./deb.ts";
import { appId, description, executable, fileKinds, productName, version } from "./identity.ts";

import { type Entry, entriesOf } from "./tar.ts";
import type { Arch } from "./unpacked.ts";

/** UOS and Kylin want four numbers. */
export const uosVersion = `${version.replace(/[^\d.].*/, "")}.0`;

/**
 * The program as 统信 UOS wants it, which 麒麟 takes too: everything in one folder of /opt/apps, told to the
 * system by the folders `entries` and the file `info`, without a script.
 */
export async function uosLayout(unpacked: string, arch: Arch): Promise<readonly Entry[]> {
  const home = `opt/apps/${appId}`;
  const info = {
    appid: appId,
    name: productName,
    version: uosVersion,
    arch: [debianArch[arch]],
    // It wants nothing of what the system would have to ask the reader for; copying is done by the reader.
    permissions: {
      autostart: false,
      notification: false,
      trayicon: false,
      clipboard: true,
      account: false,
      bluetooth: false,
      camera: false,
      audio_record: false,
      installed_apps: false,
    },
    "support-plugins": [],
    plugins: [],
  };
  return withFolders([
    ...(await program(unpacked, `${home}/files`)),
    ...shared(`${home}/entries`, `/${home}/files/${executable}`),
    file(`${home}/info`, `${JSON.stringify(info, null, 2)}\n`),
  ]);
}

/** The program as Debian, Ubuntu and their like have it, without a script either: they notice the entries themselves. */
export async function debianLayout(unpacked: string): Promise<readonly Entry[]> {
  return withFolders([
    ...(await program(unpacked, `opt/${executable}`)),
    ...shared("usr/share", `/opt/${executable}/${executable}`),
  ]);
}

/**
 * The program's files. Chromium's own helper may become root, as it must where users have no namespaces of
 * their own; it does nothing but shut the pages in.
 */
async function program(unpacked: string, home: string): Promise<readonly Entry[]> {
  const entries = await entriesOf(unpacked, home);
  return entries.map((entry) =>
    entry.path === `${home}/chrome-sandbox` ? { ...entry, mode: 0o4755 } : entry,
  );
}

/** What tells the desktop of the program: the entry of the menu, the icons, the kinds of file. */
function shared(home: string, start: string): readonly Entry[] {
  const icons = `${home}/icons/hicolor`;
  return [
    file(`${home}/applications/${appId}.desktop`, desktopEntry(start)),
    drawing(`${icons}/scalable/apps/${appId}.svg`, "renderer/ui/icon.svg"),
    drawing(`${icons}/512x512/apps/${appId}.png`, "build/icons/icon.png"),
    ...fileKinds.map(({ mimeType, icon }) =>
      drawing(`${icons}/scalable/mimetypes/${mimeType.replace("/", "-")}.svg`, `build/icons/${icon}.svg`),
    ),
    file(`${home}/mime/packages/${appId}.xml`, mimeTypes()),
  ];
}

const desktopEntry = (start: string): string => `[Desktop Entry]
Type=Application
Name=${productName}
Name[en]=Lantai
GenericName=离线文献查阅
Comment=${description}
Exec=${start} %f
Icon=${appId}
Terminal=false
Categories=Office;
Keywords=法规;条例;年鉴;lantai;
MimeType=${fileKinds.map(({ mimeType }) => `${mimeType};`).join("")}
StartupWMClass=${productName}
`;

function mimeTypes(): string {
  const types = fileKinds.map(
    ({ ending, name, mimeType }) => `  <mime-type type="${mimeType}">
    <comment>${name}</comment>
    <glob pattern="*.${ending}"/>
    <icon name="${mimeType.replace("/", "-")}"/>
  </mime-type>
`,
  );
  const namespace = "http://www.freedesktop.org/standards/shared-mime-info";
  return `<?xml version="1.0" encoding="utf-8"?>\n<mime-info xmlns="${namespace}">\n${types.join("")}</mime-info>\n`;
}

const file = (path: string, text: string): Entry => ({ path, mode: 0o644, content: Buffer.from(text) });

const drawing = (path: string, from: string): Entry => ({ path, mode: 0o644, content: join(root, from) });

/** Puts each folder before what is in it: dpkg wants them named. */
function withFolders(entries: readonly Entry[]): readonly Entry[] {
  const folders = new Set(entries.flatMap(({ path }) => above(path)));
  const named = new Set(entries.filter(({ content }) => content === null).map(({ path }) => path));
  const missing = [...folders].filter((path) => !named.has(path));
  return [...missing.map((path) => ({ path, mode: 0o755, content: null })), ...entries].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

const above = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join("/"));
