import { expect, test } from "vitest";
import type { Unit } from "../../../renderer/core/document.ts";
import { roleOf } from "../../../renderer/core/paper/unit-looks.ts";

test("an order begins with its title and number, and ends with who signs it and when", () => {
  const words = [
    "兰州市人民政府令",
    "〔2023〕第3号",
    "《决定》已经通过，现予公布。",
    "市长 刘建勋",
    "2023年5月19日",
  ];
  const children = words.map(
    (text, at): Unit => ({ type: "paragraph", address: `${at}`, text, children: [] }),
  );
  const order: Unit = { type: "promulgation", address: "order", children };
  expect(children.map((unit) => roleOf(unit, [order, unit]))).toEqual([
    "line",
    "line",
    "paragraph",
    "signature",
    "signature",
  ]);
});
