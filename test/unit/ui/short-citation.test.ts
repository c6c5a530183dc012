import { expect, test } from "vitest";
import { shortCitation } from "../../../renderer/ui/short-citation.ts";

test.each([
  ["《兰州市机动车停车场管理办法》第十四条第二款", "第十四条第二款", "《兰州市机动车停车场管理办法》"],
  ["《城关年鉴（2020）》“商业·消费”条，第521页", "“商业·消费”条，第521页", "《城关年鉴（2020）》"],
  ["《兰州年鉴（2024）》", "《兰州年鉴（2024）》", ""],
  ["《甲》第一条；《乙》第二条", "《甲》第一条；《乙》第二条", ""],
  ["", "", ""],
])("%s", (citation, place, source) => expect(shortCitation(citation)).toEqual({ place, source }));
