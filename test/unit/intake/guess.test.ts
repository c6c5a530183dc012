import { expect, test } from "vitest";
import { textDigest } from "../../../renderer/library/digest.ts";
import { idOf } from "../../../renderer/library/intake/found.ts";
import { guessOf } from "../../../renderer/library/intake/guess.ts";
import { regionOf } from "../../../renderer/library/intake/regions.ts";

test.each([
  [
    "a.txt",
    "兰州市人民政府令\n第 12 号\n兰州市停车场管理办法\n（2023年11月28日市政府常务会议通过）\n第一条　为了……",
    { title: "兰州市停车场管理办法", kind: "law", region: "甘肃省兰州市", year: "2023" },
  ],
  [
    "武威年鉴2023.txt",
    "武威年鉴（2023）\n编辑说明\n一、本书……",
    { title: "武威年鉴（2023）", kind: "yearbook", region: "甘肃省武威市", year: "2023" },
  ],
  [
    "报告.docx",
    "政府工作报告\n——2024年1月10日在兰州市第十七届人民代表大会第四次会议上\n各位代表：",
    { title: "政府工作报告", kind: "report", year: "2024" },
  ],
  [
    "兰州市供水条例(2020-05-14).txt",
    "第一条　为了规范供水，制定本条例。",
    { title: "兰州市供水条例", kind: "law", region: "甘肃省兰州市", year: "2020" },
  ],
  [
    "浙江地方法规__浙江__宁波市城市绿化条例(2017-12-18).md",
    "# 宁波市城市绿化条例\n第一条 为了",
    { region: "浙江省宁波市" },
  ],
  [
    "空白.txt",
    "没有标题的几句话。\n另一句话。",
    { title: "没有标题的几句话。", kind: "report", year: "不详" },
  ],
])("%s is guessed", (name, text, guess) => expect(guessOf(name, { text })).toMatchObject(guess));

test.each([
  ["中华人民共和国护照法", "全国"],
  ["上海市实施《义务教育法》办法", "上海市"],
  ["上海口岸服务条例", "上海市"],
  ["甘肃省兰州市城关区规定", "甘肃省兰州市"],
  ["临夏回族自治州自治条例", "甘肃省临夏回族自治州"],
  ["化妆品监督管理条例", ""],
  ["市政公用设施管理办法", ""],
])("the region of %s is %s", (title, region) => expect(regionOf(title)).toBe(region));

test("the id of a text is the same however its lines and blanks are, and another for other words", async () => {
  const id = await idOf("第一条　为了规范，制定本办法。\n", textDigest);
  expect(id).toMatch(/^doc-[\da-f]{16}$/);
  expect(await idOf("\ufeff第一条 为了规范，\r\n制定本办法。", textDigest)).toBe(id);
  expect(await idOf("第一条　为了规范，制定本规定。\n", textDigest)).not.toBe(id);
});
