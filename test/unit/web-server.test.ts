import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { root } from "../../build/project.ts";
import { openWebEdition } from "../../build/web-edition.ts";
import { isOurs, openOnFreePort, openWebServer, portIsTaken } from "../../build/web-server.ts";

const folder = join(root, "renderer");
const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

/** Another program on a port of its own. */
async function stranger(): Promise<number> {
  const server: Server = createServer((_request, response) => response.end("hello"));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  opened.push(server);
  return (server.address() as AddressInfo).port;
}

test("it serves the folder, to this machine's own name only", async () => {
  const server = await openWebServer(folder, 0);
  opened.push(server);
  expect((await fetch(server.url)).status).toBe(200);
  expect((await fetch(`${server.url}nothing.js`)).status).toBe(404);
  expect((await fetch(`${server.url}/elsewhere.example/`)).status).toBe(404);
  expect(await statusFor(server.port, "elsewhere.example")).toBe(403);
});

test("a port in use is refused, or the next free one taken", async () => {
  const port = await stranger();
  await expect(openWebServer(folder, port)).rejects.toSatisfy(portIsTaken);
  const server = await openOnFreePort(folder, port);
  opened.push(server);
  expect(server.port).toBeGreaterThan(port);
});

test("it knows itself from a stranger", async () => {
  const server = await openWebServer(folder, 0);
  opened.push(server);
  expect(await isOurs(server.port)).toBe(true);
  expect(await isOurs(await stranger())).toBe(false);
});

test("asked for a port in use it says so and fails", async () => {
  expect(await openWebEdition(await stranger())).toBe(1);
});

/** The answer to a request under another name: `fetch` would not send one. */
function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
}
