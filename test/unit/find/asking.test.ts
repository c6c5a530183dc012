import { expect, test } from "vitest";
import { toggled } from "../../../renderer/find/filters.ts";
import { fitted } from "../../../renderer/find/fitted.ts";
import { oneAtATime } from "../../../renderer/find/one-at-a-time.ts";
import { askByWork } from "../../../renderer/find/work-order.ts";
import { type Answer, type Inquiry, noFilter } from "../../../renderer/search/answer-types.ts";
import type { Search } from "../../../renderer/search/client.ts";

test("of questions put while one is answered only the last is asked, and no overtaken answer is told", async () => {
  const asked: string[] = [];
  const told: (readonly [string, string | null])[] = [];
  const answers: ((answer: string) => void)[] = [];
  const ask = oneAtATime(
    (question: string) => {
      asked.push(question);
      return new Promise<string>((resolve) => answers.push(resolve));
    },
    (question, answer) => told.push([question, answer]),
  );
  for (const question of ["停", "停车", "停车场"]) ask(question);
  expect(asked).toEqual(["停"]);
  answers[0]?.("one");
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toEqual(["停", "停车场"]);
  expect(told).toEqual([]);
  answers[1]?.("two");
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual([["停车场", "two"]]);
});

test("a question that cannot be answered is told so, and does not stop the next", async () => {
  const told: (string | null)[] = [];
  let broken = true;
  const ask = oneAtATime(
    async (question: string) => {
      if (broken) throw new Error(question);
      return question;
    },
    (_, answer) => told.push(answer),
  );
  ask("a");
  await new Promise((resolve) => setTimeout(resolve));
  broken = false;
  ask("b");
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([null, "b"]);
});

test("works come in the order of their hits, whatever the order of the counts, also beyond the first slice", async () => {
  const works = ["c", "c", "c", "a", "a", "b"];
  const answerTo = ({ from, limit }: Inquiry): Answer =>
    ({
      hits: works.slice(from, from + limit).map((workId) => ({ workId })),
      facets: {
        works: [
          { value: "a", count: 2 },
          { value: "b", count: 1 },
          { value: "c", count: 3 },
        ],
      },
    }) as unknown as Answer;
  const search = { ask: async (inquiry: Inquiry) => answerTo(inquiry) } as unknown as Search;
  const inquiry: Inquiry = { question: "x", open: null, filter: noFilter, order: "work", from: 0, limit: 2 };
  const { groups } = await askByWork(search, inquiry);
  expect(groups.map(({ workId, first, count }) => `${workId} ${first} ${count}`)).toEqual([
    "c 0 3",
    "a 3 2",
    "b 5 1",
  ]);
});

test("a choice is added to a filter, and taken away again", () => {
  const once = toggled(noFilter, "kinds", "article");
  const twice = toggled(once, "kinds", "entry");
  expect(twice.kinds).toEqual(["article", "entry"]);
  expect(toggled(twice, "kinds", "article").kinds).toEqual(["entry"]);
});

test("a snippet is shown from where its first mark is seen, and the mark stays on its words", () => {
  const text = `${"前".repeat(60)}停车场收费`;
  const marks = [{ start: 60, end: 63 }];
  const shown = fitted({ text, marks }, 40);
  expect(shown.text.length).toBeLessThanOrEqual(41);
  expect(shown.marks.map(({ start, end }) => shown.text.slice(start, end))).toEqual(["停车场"]);
  expect(fitted({ text, marks }, 80)).toEqual({ text, marks });
});
