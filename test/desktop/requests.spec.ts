import { createSocket, type Socket } from "node:dgram";
import { type AddressInfo, createServer, type Server } from "node:net";
import { counted, since } from "./counted.ts";
import { expect, test } from "./running.ts";

/** No way to the network that a page or the program could take leads anywhere, and each try is counted. */

type Listener = { readonly port: number; readonly heard: () => number; readonly close: () => void };

/** Listens on this machine, for connections and for single packets, and counts whatever comes. */
async function listen(): Promise<Listener> {
  let heard = 0;
  const server: Server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const packets: Socket = createSocket("udp4");
  packets.on("message", () => {
    heard += 1;
  });
  await new Promise<void>((resolve) => {
    packets.bind(port, "127.0.0.1", resolve);
  });
  const close = () => {
    server.close();
    packets.close();
  };
  return { port, heard: () => heard, close };
}

test("no request of any kind leaves, from the page, a worker or a page within, though somebody listens; all are counted", async ({
  page,
}) => {
  const before = await counted(page);
  const listener = await listen();
  const host = `127.0.0.1:${listener.port}`;
  await page.evaluate(async (to) => {
    const http = `http://${to}`;
    const quiet = (act: () => unknown) => {
      try {
        Promise.resolve(act()).catch(() => {});
      } catch {
        // Refused at once.
      }
    };
    quiet(() => fetch(`${http}/fetch`));
    quiet(() => fetch(`${http}/keepalive`, { method: "POST", keepalive: true, mode: "no-cors", body: "x" }));
    quiet(() => navigator.sendBeacon(`${http}/beacon`, "x"));
    quiet(() => new WebSocket(`ws://${to}/socket`));
    quiet(() => new EventSource(`${http}/events`));
    quiet(() => {
      const request = new XMLHttpRequest();
      request.open("GET", `${http}/xhr`);
      request.send();
    });
    quiet(() => {
      const transport = (window as unknown as { WebTransport?: new (to: string) => unknown }).WebTransport;
      return transport && new transport(`https://${to}/transport`);
    });
    quiet(async () => {
      const connection = new RTCPeerConnection({
        iceServers: [{ urls: [`stun:${to}`, `turn:${to}?transport=tcp`], username: "x", credential: "x" }],
      });
      connection.createDataChannel("x");
      await connection.setLocalDescription();
      setTimeout(() => connection.close(), 1500);
    });
    const elements: HTMLElement[] = [];
    const add = (name: string, given: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
      document.body.append(element);
      elements.push(element);
    };
    add("img", { src: `${http}/image` });
    add("script", { src: `${http}/script` });
    add("link", { rel: "stylesheet", href: `${http}/style` });
    for (const rel of ["preconnect", "dns-prefetch", "prefetch", "preload", "prerender", "modulepreload"])
      add("link", { rel, href: `${http}/${rel}`, as: "script" });
    add("video", { src: `${http}/video` });
    add("object", { data: `${http}/object` });
    add("embed", { src: `${http}/embed` });
    add("iframe", { src: `${http}/frame` });
    add("iframe", { srcdoc: `<img src="${http}/inner"><link rel="preconnect" href="${http}">` });
    const form = document.createElement("form");
    form.action = `${http}/form`;
    document.body.append(form);
    quiet(() => form.submit());
    const link = document.createElement("a");
    link.href = "#";
    link.setAttribute("ping", `${http}/ping`);
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (const element of [...elements, form, link]) element.remove();
  }, host);
  for (const worker of page.workers())
    await worker.evaluate((to) => fetch(`http://${to}/worker`).catch(() => {}), host);
  await page.waitForTimeout(300);
  const times = async () =>
    since(before, await counted(page)).flatMap((each) =>
      each.startsWith(`request ${host} `) ? [Number(each.split(" ").at(-1))] : [],
    )[0] ?? 0;
  // Of what is only made ready beforehand, and has no way at all, nobody tells.
  await expect.poll(times).toBeGreaterThanOrEqual(12);
  const heard = listener.heard();
  listener.close();
  expect(heard).toBe(0);
});

test("not even the main process can fetch through the session, without the page's policy", async ({
  app,
  page,
}) => {
  const before = await counted(page);
  const listener = await listen();
  const outcome = await app.evaluate(async ({ session }, port) => {
    const fetched = (name: string) =>
      session
        .fromPartition(name)
        .fetch(`http://127.0.0.1:${port}/`)
        .then(
          () => "fetched",
          (error: Error) => error.message,
        );
    // A session that is made later is as confined as the first.
    return [await fetched(""), await fetched("another")];
  }, listener.port);
  const heard = listener.heard();
  listener.close();
  expect(heard).toBe(0);
  expect(outcome.filter((each) => !/ERR_BLOCKED_BY_CLIENT/.test(each))).toEqual([]);
  expect(since(before, await counted(page))).toEqual([`request 127.0.0.1:${listener.port} 2`]);
});
