import { expect, test } from "vitest";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { rowsOf } from "../../../renderer/shelf/rows.ts";
import { keyAction } from "../../../renderer/shelf/tree-keys.ts";
import { sample, work } from "../core/sample.ts";

const works = [
  { id: "sample", order: 0, work, sha256: "", outline: outlineOf(sample) },
  {
    id: "other",
    order: 1,
    work: { ...work, id: "other", title: "他书", doubt: "来源存疑" },
    sha256: "",
    outline: [],
  },
];
const open = new Set(["sample", "sample/cat_2", "sample/reg_1"]);
const rows = rowsOf(works, open);
const at = (label: string) => rows.findIndex((row) => row.label === label);

test("what is open is seen, with its place among its siblings", () => {
  expect(
    rows.map(({ label, depth, position, siblings }) => `${depth} ${position}/${siblings} ${label}`),
  ).toEqual([
    "0 1/2 样本年鉴（2024）",
    "1 1/3 前言",
    "1 2/3 政治",
    "1 3/3 法规文件",
    "2 1/1 某市停车场管理办法",
    "3 1/1 第一章　总则",
    "0 2/2 他书",
  ]);
  expect(rows.map(({ open }) => open)).toEqual([true, undefined, false, true, true, false, false]);
  expect(rows.at(-1)?.doubtful).toBe(true);
});

const bare = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

/** The key with Ctrl, Alt or Shift before it, as it is printed on a menu. */
const press = (printed: string, label: string) => {
  const [key = "", held] = printed.split("+").reverse();
  const pressed = {
    ...bare,
    key,
    ctrlKey: held === "Ctrl",
    altKey: held === "Alt",
    shiftKey: held === "Shift",
  };
  const action = keyAction(pressed, rows, at(label), 5);
  switch (action?.do) {
    case "move":
      return rows[action.to]?.label;
    case "toggle":
    case "menu":
      return `${action.do} ${action.row.label}`;
    case "open":
      return `${action.how} ${action.row.label}`;
    case "expand":
      return action.keys;
    case "type":
      return `type ${action.sign}`;
    default:
      return action?.do ?? null;
  }
};

test.each([
  ["ArrowDown", "前言", "政治"],
  ["ArrowDown", "他书", "他书"],
  ["ArrowUp", "样本年鉴（2024）", "样本年鉴（2024）"],
  ["ArrowRight", "政治", "toggle 政治"],
  ["ArrowRight", "法规文件", "某市停车场管理办法"],
  ["ArrowRight", "前言", null],
  ["ArrowLeft", "法规文件", "toggle 法规文件"],
  ["ArrowLeft", "第一章　总则", "某市停车场管理办法"],
  ["ArrowLeft", "前言", "样本年鉴（2024）"],
  ["Home", "他书", "样本年鉴（2024）"],
  ["End", "前言", "他书"],
  ["PageDown", "前言", "他书"],
  ["PageUp", "他书", "前言"],
  ["Enter", "前言", "read 前言"],
  [" ", "政治", "read 政治"],
  ["Ctrl+Enter", "前言", "behind 前言"],
  ["Alt+Enter", "前言", "beside 前言"],
  ["Shift+F10", "前言", "menu 前言"],
  ["ContextMenu", "政治", "menu 政治"],
  ["F10", "前言", null],
  ["/", "前言", "filter"],
  ["Escape", "前言", "clear"],
  ["*", "前言", ["sample/cat_1", "sample/cat_2"]],
  ["x", "前言", "type x"],
  ["政", "前言", "type 政"],
  ["Tab", "前言", null],
  ["Process", "前言", null],
])("%s on %s: %j", (key, label, expected) => expect(press(key, label)).toEqual(expected));

test("keys with Ctrl are not the tree's", () => {
  for (const key of ["Home", "a", "/", "Escape"]) {
    expect(keyAction({ ...bare, key, ctrlKey: true }, rows, 3, 5), key).toBeNull();
  }
});

test("an empty tree has no rows to act on, but can be left", () => {
  expect(keyAction({ ...bare, key: "ArrowDown" }, [], 0, 5)).toBeNull();
  expect(keyAction({ ...bare, key: "Enter" }, [], 0, 5)).toBeNull();
  expect(keyAction({ ...bare, key: "Escape" }, [], 0, 5)).toEqual({ do: "clear" });
});
