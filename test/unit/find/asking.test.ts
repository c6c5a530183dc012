import { expect, test } from "vitest";
import { toggled } from "../../../renderer/find/filters.ts";
import { fitted } from "../../../renderer/find/fitted.ts";
import { oneAtATime } from "../../../renderer/find/one-at-a-time.ts";
import { noFilter } from "../../../renderer/search/answer-types.ts";

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
