import { expect, test } from "vitest";
import { Attempts } from "../../../renderer/core/attempts.ts";

const home = "app://lantai/";

test("what wants out is counted by kind and host, and nothing else of its address is kept", () => {
  const attempts = new Attempts(home);
  attempts.count("request", "https://user:secret@example.com:8443/what/they?read=第一条#here");
  attempts.count("request", "https://example.com:8443/other");
  attempts.count("navigation", "https://example.com/");
  attempts.count("request", "file:///C:/Users/王芳/备忘.txt");
  attempts.count("window", "mailto:wang@example.com");
  attempts.count("request", "no address at all");
  expect(attempts.list()).toEqual([
    { kind: "request", host: "example.com:8443", times: 2 },
    { kind: "navigation", host: "example.com", times: 1 },
    { kind: "request", host: "file:", times: 1 },
    { kind: "window", host: "mailto:", times: 1 },
    { kind: "request", host: "", times: 1 },
  ]);
  expect(JSON.stringify(attempts.list())).not.toMatch(/secret|第一条|王芳|wang/);
});

test("however many hosts there are, the list stays short and the sum right", () => {
  const attempts = new Attempts(home);
  for (let at = 0; at < 1000; at += 1) attempts.count("request", `https://h${at}.example/`);
  const list = attempts.list();
  expect(list.length).toBeLessThanOrEqual(101);
  expect(list.reduce((sum, { times }) => sum + times, 0)).toBe(1000);
});

test.each([
  [`${home}index.html`, true],
  [`blob:${home}1f0c`, true],
  ["data:image/png;base64,AA", true],
  ["about:blank", true],
  ["app://lantai.example.com/", false],
  ["app://other/", false],
  ["blob:https://example.com/1f0c", false],
  ["https://example.com/app://lantai/", false],
  ["file:///app://lantai/", false],
])("%s stays inside: %s", (url, inside) => {
  expect(new Attempts(home).staysInside(url)).toBe(inside);
});
