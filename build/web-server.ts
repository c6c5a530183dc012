import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "../electron/serve.ts";

/** The web edition while it runs: the built page on this machine's own address, seen from nowhere else. */
export type WebServer = { readonly url: string; readonly port: number; close(): Promise<void> };

/** What our own server says of itself, so that a second start recognises the first. */
const name = "lantai";

/** Serves a folder on 127.0.0.1; port 0 takes any free one. Rejects with EADDRINUSE where the port is taken. */
export async function openWebServer(folder: string, wanted: number): Promise<WebServer> {
  const files = serve(folder);
  const server = createServer((request, response) => {
    // A foreign page may point its own name at this machine; it then sends that name, and gets nothing.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) {
      response.writeHead(403).end();
      return;
    }
    answer(files, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, wanted);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves on the first port from `wanted` on that is free. */
export async function openOnFreePort(folder: string, wanted: number): Promise<WebServer> {
  try {
    return await openWebServer(folder, wanted);
  } catch (error) {
    if (!portIsTaken(error) || wanted >= 65_535) throw error;
    return openOnFreePort(folder, wanted + 1);
  }
}

export const portIsTaken = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/** True where 兰台 itself already answers on this port. */
export async function isOurs(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2000);
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD", signal });
    return response.ok && response.headers.get("server") === name;
  } catch {
    // Whatever holds the port speaks no HTTP, or not in time.
    return false;
  }
}

async function answer(
  files: ReturnType<typeof serve>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = `http://127.0.0.1/${(request.url ?? "").replace(/^\/+/, "")}`;
  const { status, headers, body } = await files({ url, method: request.method ?? "GET" });
  response.writeHead(status, { ...Object.fromEntries(headers), server: name });
  if (body) for await (const chunk of body) response.write(chunk);
  response.end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
