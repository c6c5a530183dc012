import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Log } from "../../electron/log.ts";
import { asFault, faultOf } from "../../renderer/core/fault.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a line says when, how grave, what, and the facts", () => {
  new Log(folder).write("warn", "page-gone", { reason: "crashed", exitCode: 139 });
  expect(readFileSync(join(folder, "lantai.log"), "utf8")).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z warn page-gone reason=crashed exitCode=139\n$/,
  );
});

test("two files of at most a million bytes, also over many starts, and the newest lines are there", () => {
  for (let start = 0; start < 3; start++) {
    const log = new Log(folder);
    for (let line = 0; line < 9000; line++) log.write("info", "line", { start, line, fill: "x".repeat(40) });
  }
  expect(readdirSync(folder).toSorted()).toEqual(["lantai.1.log", "lantai.log"]);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_000_001);
  const lines = new Log(folder).text().trimEnd().split("\n");
  expect(lines.at(-1)).toContain("start=2 line=8999");
  const numbers = lines.map(
    (line) => Number(/line=(\d+)/.exec(line)?.[1]) + 9000 * Number(/start=(\d)/.exec(line)?.[1]),
  );
  expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
});

test("a folder that cannot be written stops nobody", () => {
  writeFileSync(join(folder, "file"), "");
  const log = new Log(join(folder, "file"));
  log.write("info", "start");
  expect(log.text()).toBe("");
});

const secret = "停车场收费";
const secrets = [secret, "a b", "/home/zhang/批注.lantai-notes", "x\ny", "C:\\Users\\zhang"];

test("what is no plain word of the program is not written", () => {
  const log = new Log(folder);
  for (const each of secrets) log.write("info", "event", { told: each });
  expect(log.text().match(/told=.*/g)).toEqual(secrets.map(() => "told=?"));
});

test("of an error: its sort, the system's code, and places in the program; none of its words", () => {
  const log = new Log(folder);
  const words = `没有“${secret}”\n    at ${secret}.js:1:1\n    at secret.js:1:1`;
  for (const error of [
    new TypeError(words),
    new Error(words, { cause: Object.assign(new Error(words), { code: "ENOSPC" }) }),
    Object.assign(new Error(words), { name: secret, code: secret }),
    Object.assign(new Error(words), { stack: words }),
    words,
    { message: words },
    null,
  ])
    log.error("fault", error);
  const text = log.text();
  expect(text).not.toContain(secret);
  expect(text).not.toContain("secret");
  expect(text).toMatch(/error fault name=TypeError places=log\.test\.ts:\d+:\d+/);
  expect(text).toMatch(/name=Error code=ENOSPC/);
  expect(text.match(/name=\w+/g)?.slice(-3)).toEqual(["name=string", "name=object", "name=object"]);
});

test("a fault from elsewhere is taken where it is one", () => {
  const fault = faultOf(new RangeError(secret));
  expect(asFault(structuredClone(fault))).toEqual(fault);
  for (const place of [secret, "a.js", `${secret}.js:1`, "a.js:1:1 x", "批注.js:1:1", 7])
    expect(asFault({ ...fault, places: [place] })).toBeNull();
  for (const name of [secret, "confidential", "", "Type Error", "a.b", "x".repeat(61), 7])
    expect(asFault({ ...fault, name })).toBeNull();
  for (const code of [secret, "no", " ", 7]) expect(asFault({ ...fault, code })).toBeNull();
  for (const none of [null, undefined, 7, "x", [], {}]) expect(asFault(none)).toBeNull();
});
