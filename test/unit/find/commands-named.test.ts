import { expect, test } from "vitest";
import { commandNames, nameOfCommand } from "../../../renderer/core/commands.ts";
import { commandsNamed } from "../../../renderer/find/commands-named.ts";

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
