import { expect, test } from "vitest";
import { tabTitles } from "../../../renderer/reader/tab-titles.ts";

const titles = (...all: readonly string[]) =>
  tabTitles(all.map((each) => ({ title: each.replace(/@.*/, ""), work: each.replace(/^[^@]*@?/, "") })));

test.each([
  [["兰州市城市更新办法"], ["兰州市城市更新办法"]],
  [
    ["兰州市城市更新办法", "兰州市市政设施管理条例"],
    ["兰州市城市更新办法", "兰州市市政设施管理条例"],
  ],
  [
    ["关于印发《兰州市机关事务管理办法》的通知", "关于印发《兰州市机关用房规定》的通知"],
    ["《兰州市机关事务管理办法》", "《兰州市机关用房规定》"],
  ],
  [
    ["兰州市人民政府关于供水的意见", "兰州市人民政府关于供热的意见"],
    ["…于供水的意见", "…于供热的意见"],
  ],
  [
    ["特载@兰州2024", "特载@城关2020"],
    ["兰州2024 特载", "城关2020 特载"],
  ],
  [
    ["特载@兰州2024", "特载@兰州2024"],
    ["特载", "特载"],
  ],
])("%j are shown as %j", (all, expected) => expect(titles(...all)).toEqual(expected));
