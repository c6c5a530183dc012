import { expect, test } from "vitest";
import { commandNames, nameOfCommand } from "../../../renderer/core/commands.ts";
import { commandsNamed, isSaid } from "../../../renderer/find/commands-named.ts";

test.each([
  ["夜间", "theme-night"],
  ["设置", "settings"],
  ["設置", "settings"],
  ["快捷键", "shortcuts"],
  ["投屏", "project"],
  ["投影", "project"],
  ["字号", "larger-text"],
  ["校读", "proof"],
])("%s offers first %s", (question, command) => {
  expect(commandsNamed(question)[0]).toBe(command);
});

test.each(["", " ", "夜", "停车场", "第十四条", "(", "constructor"])("%j offers none", (question) => {
  expect(commandsNamed(question)).toEqual([]);
});

test("every command that can be asked for there is offered by its own name", () => {
  const unasked = new Set(["focus-box", "find-next", "find-previous"]);
  for (const command of commandNames.filter((each) => !unasked.has(each))) {
    expect(commandsNamed(nameOfCommand(command)), command).toContain(command);
  }
});

test("a command that is said in full is the first, and only then it is said", () => {
  const unasked = new Set(["focus-box", "find-next", "find-previous"]);
  for (const command of commandNames.filter((each) => !unasked.has(each))) {
    const name = nameOfCommand(command).replace("…", "");
    const [first] = commandsNamed(name);
    expect(first && nameOfCommand(first).replace("…", ""), command).toBe(name);
    expect(isSaid(name, command)).toBe(true);
    expect(isSaid(`${name}停车场`, command)).toBe(false);
    expect(isSaid(name.slice(0, -1), command)).toBe(false);
  }
});
