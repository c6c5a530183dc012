import { join, resolve } from "node:path";
import { folderSize } from "./folder-size.ts";
import { root } from "./project.ts";
import { writeWebFolder } from "./web-folder.ts";
import { isOurs, openOnFreePort, openWebServer, portIsTaken, type WebServer } from "./web-server.ts";

/** Where the web edition is by default. Always the same: a browser keeps its data by address and port. */
const usualPort = 4617;

/** Where the web edition stands that is served from here. */
const folder = join(root, "dist/web");

/** Serves the built page until it is stopped, and gives the exit code. */
export async function openWebEdition(port: number | undefined): Promise<number> {
  if (await isOurs(port ?? usualPort)) {
    console.log(`兰台网页版已经在运行，请在浏览器中打开：http://127.0.0.1:${port ?? usualPort}/`);
    return 0;
  }
  // First the port: where it is taken there is nothing to be written.
  const server = await open(port);
  if (server === null) {
    console.error(`端口 ${port} 已被其他程序占用，兰台没有启动。请换一个端口，或不写 --port。`);
    console.error(`Port ${port} is in use.`);
    return 1;
  }
  await writeWebFolder(folder);
  if (port === undefined && server.port !== usualPort) {
    console.log(`端口 ${usualPort} 已被其他程序占用，改用 ${server.port}。`);
    console.log("浏览器按地址存放数据：在平时的地址写下的批注和书签仍在那里，这个地址看不到它们。");
  }
  console.log(`请在浏览器（Edge、Chrome 等）中打开：${server.url}`);
  console.log("Lantai is served at the address above. 按 Ctrl+C 结束。");
  await stopSignal();
  await server.close();
  return 0;
}

async function open(port: number | undefined): Promise<WebServer | null> {
  if (port === undefined) return openOnFreePort(folder, usualPort);
  try {
    return await openWebServer(folder, port);
  } catch (error) {
    if (portIsTaken(error)) return null;
    throw error;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** Writes the web edition into a folder, for a server, and gives the exit code. */
export async function writeWebEdition(to: string): Promise<number> {
  const place = resolve(to);
  await writeWebFolder(place);
  console.log(`网页版已写入 ${place}（${(folderSize(place) / 1e6).toFixed(1)} MB）。`);
  console.log("把整个文件夹放到任何网页服务器上即可，做法见其中的“说明.txt”。");
  return 0;
}
