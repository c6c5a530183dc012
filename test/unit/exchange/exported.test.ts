import { expect, test } from "vitest";
import { annotationsCsv } from "../../../renderer/core/own/annotations-csv.ts";
import { jsonLdOf } from "../../../renderer/core/own/json-ld.ts";
import { paperOf } from "../../../renderer/core/own/paper.ts";
import { receivedFrom } from "../../../renderer/core/own/received.ts";
import { readFiles } from "../../../renderer/exchange/incoming.ts";
import { citables, scattered } from "../own/scattered.ts";

const [from] = citables;
const annotations = (from ? scattered(from, 40, 31) : []).filter(({ removed }) => !removed);
const names = { colour: () => "", state: () => "", meeting: () => "", moment: (at: string) => at };
const csv = annotationsCsv(from ? paperOf(annotations, [from]) : [], names);
const jsonLd = jsonLdOf(annotations, "批注", "test");
const sorted = (list: readonly { readonly id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each([
  ["批注.csv", csv],
  ["批注.CSV", csv],
  ["批注.jsonld", jsonLd],
])("%s comes back as a file of notes does", async (name, text) => {
  const [file] = await readFiles([new File([text], name)], () => {});
  if (!file || file.read.refusal !== null) throw new Error("refused");
  expect(sorted(file.read.records)).toEqual(sorted(annotations));
  expect(file.read.reading).toMatchObject({ taken: annotations.length, faulty: 0, missing: 0, whole: true });
  expect(file.read.reading.head.counts.annotation).toBe(annotations.length);
});

test("a table that was cut off gives what is whole, and names the line that is not", async () => {
  const [file] = await readFiles([new File([csv.slice(0, csv.length * 0.6)], "批注.csv")], () => {});
  if (!file || file.read.refusal !== null) throw new Error("refused");
  expect(file.read.records.length).toBeGreaterThan(0);
  expect(file.read.reading).toMatchObject({ faulty: 1, whole: false });
});

test.each([
  ["工资表.csv", "姓名,工资\n甲,1"],
  ["别的.jsonld", "{}"],
  ["空.csv", ""],
])("%s is refused", async (name, text) => {
  const [file] = await readFiles([new File([text], name)], () => {});
  expect(file?.read).toEqual({ refusal: "foreign" });
});

test("how far it is, is told while a file is gone through", async () => {
  const shares: number[] = [];
  const many = Array.from({ length: 1200 }, (_, at) => ({ at: `${at}`, value: null }));
  receivedFrom(many, (share) => shares.push(share));
  expect(shares).toEqual([0, 500 / 1200, 1000 / 1200]);
});
