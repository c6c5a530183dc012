import { expect, test } from "vitest";
import { menuTemplate } from "../../electron/menu-template.ts";
import { type Command, commandNames, rowOf } from "../../renderer/core/commands.ts";
import { asMenuState, noMenuState, recentInMenu } from "../../renderer/core/menu-state.ts";

type Item = ReturnType<typeof menuTemplate>[number];

const asked: unknown[] = [];
const asks = {
  command: (command: Command) => asked.push(command),
  recent: (at: number) => asked.push(at),
  saveLog: () => asked.push("log"),
};

const bar = (mac = false, state = noMenuState): Item[] => menuTemplate(state, asks, mac);
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const click = ({ click }: Item) => (click as () => void)();

for (const mac of [false, true]) {
  const items = flat(bar(mac));

  test(`each command is in the menu, once${mac ? ", on a Mac too" : ""}`, () => {
    const ids = items.flatMap(({ id }) => (id === "recent" || id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual([...commandNames].toSorted());
    asked.length = 0;
    for (const id of ids) click(items.find((item) => item.id === id) as Item);
    expect(asked).toEqual(ids);
  });

  test(`each item is in Chinese, and no key is told twice${mac ? ", on a Mac too" : ""}`, () => {
    for (const { label, type } of items) if (type !== "separator") expect(label).toMatch(/[一-鿿]/);
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
}

test("the letters that open the menus are each of one menu", () => {
  const letters = bar().map(({ label }) => /\(&(.)\)$/.exec(label ?? "")?.[1]);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters).not.toContain(undefined);
  expect(JSON.stringify(bar(true))).not.toContain("(&");
});

test("a key that is told is one that the page or the program hears", () => {
  for (const { id, accelerator } of flat(bar())) {
    if (id === undefined || id === "recent") continue;
    const { keys = [], desktopKeys = [] } = rowOf(id as Command);
    const told = String(accelerator ?? "").replace("CmdOrCtrl", "Ctrl");
    expect(
      accelerator === undefined ? keys.length + desktopKeys.length : [...keys, ...desktopKeys].includes(told),
    ).toBe(accelerator === undefined ? 0 : true);
  }
});

test("what could do nothing is dimmed, what is on is ticked, what was read lately is there to be read on", () => {
  const state = {
    idle: ["back", "print"],
    on: ["theme-night", "toggle-tree"],
    recent: ["甲 & 乙", "丙"],
  } as const;
  const items = flat(bar(false, state));
  expect(items.filter(({ enabled }) => enabled === false).map(({ id }) => id)).toEqual(["print", "back"]);
  expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(["toggle-tree", "theme-night"]);
  const recent = items.find(({ id }) => id === "recent")?.submenu as Item[];
  expect(recent.map(({ label }) => label)).toEqual(["甲 && 乙", "丙"]);
  asked.length = 0;
  for (const item of recent) click(item);
  expect(asked).toEqual([0, 1]);
});

test("what the page tells is taken where it is a state of the menu", () => {
  const texts = Array.from({ length: 30 }, (_, at) => ({ title: `${at}${"长".repeat(300)}`, work: "年鉴" }));
  const whole = { idle: ["back"], on: [], recent: recentInMenu(texts) };
  expect(whole.recent).toHaveLength(10);
  expect(asMenuState(whole)).toEqual(whole);
  for (const broken of [
    null,
    {},
    { ...whole, idle: ["no-command"] },
    { ...whole, on: "back" },
    { ...whole, recent: [7] },
    { ...whole, recent: ["长".repeat(201)] },
    { ...whole, recent: Array(11).fill("x") },
  ])
    expect(asMenuState(broken)).toBeNull();
});
