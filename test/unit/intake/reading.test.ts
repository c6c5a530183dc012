import { readFile as readDisk } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../renderer/library/intake/file.ts";
import type { Reading } from "../../../renderer/library/intake/reading.ts";
import { printed } from "../../../renderer/library/intake/word-numbers.ts";
import { pdfOf } from "./pdf-file.ts";
import { wordFile } from "./word-file.ts";

const maps = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
const readMap = async (name: string) => new Uint8Array(await readDisk(join(maps, `${name}.bcmap`)));

const read = (name: string, bytes: Uint8Array | string) =>
  readFile(new File([bytes as BlobPart], name), readMap);
const readWhole = async (name: string, bytes: Uint8Array | string): Promise<Reading> => {
  const reading = await read(name, bytes);
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
};

const law =
  "兰州市停车场管理办法\n第一条　为了规范停车，制定本办法。\n第二条　本办法自2024年1月1日起施行。\n";

const utf16 = (text: string, order: "le" | "be", mark: boolean): Uint8Array => {
  const whole = (mark ? "\ufeff" : "") + text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++) view.setUint16(2 * at, whole.charCodeAt(at), order === "le");
  return bytes;
};

/** GB 18030 of a text, made by asking of each pair of bytes what it stands for. */
const gb18030 = (() => {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const sign = decoder.decode(new Uint8Array([high, low]));
      if (sign.length === 1) codes.set(sign, [high, low]);
    }
  return (text: string) =>
    new Uint8Array([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
})();

describe("text files", () => {
  test.each([
    ["utf-8", strToU8(law)],
    ["utf-8", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(law)])],
    ["gb18030", gb18030(law)],
    ["utf-16le", utf16(law, "le", true)],
    ["utf-16be", utf16(law, "be", true)],
    ["utf-16le", utf16(law, "le", false)],
    ["utf-16be", utf16(law, "be", false)],
  ] as const)("are read from %s", async (encoding, bytes) => {
    expect(await readWhole("办法.txt", bytes)).toMatchObject({ text: law, encoding, remarks: [] });
  });

  test("lines of Windows and of old Macs are lines", async () => {
    expect((await readWhole("a.txt", "第一条\r\n第二条\r第三条")).text).toBe("第一条\n第二条\n第三条");
  });

  test("broken bytes are kept in sight, with their lines, and the rest is read", async () => {
    const bytes = gb18030(law.repeat(20));
    const at = gb18030(law).length + gb18030("兰州市停车场管理办法\n第一").length;
    bytes[at] = 0xff;
    const { text, encoding, remarks } = await readWhole("broken.txt", bytes);
    expect(encoding).toBe("gb18030");
    expect(text.split("\n")[4]).toContain("\ufffd");
    expect(text.split("\n")[5]).toBe("第二条　本办法自2024年1月1日起施行。");
    expect(remarks).toMatchObject([{ what: "broken", lines: [5] }]);
  });

  test("one broken byte does not make UTF-8 something else", async () => {
    const bytes = strToU8(law.repeat(3));
    bytes[40] = 0xff;
    const { encoding, remarks } = await readWhole("broken.txt", bytes);
    expect(encoding).toBe("utf-8");
    expect(remarks).toMatchObject([{ what: "broken", lines: [2] }]);
  });

  test.each([
    ["empty.txt", new Uint8Array(), "empty"],
    ["white.txt", strToU8(" \n\n"), "empty"],
    ["picture.txt", Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256), "binary"],
    ["table.xlsx", strToU8("no zip"), "unknown"],
    ["picture.jpg", new Uint8Array([0xff, 0xd8, 0xff]), "unknown"],
    ["old.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old-word"],
    ["zip.docx", zipSync({ "a.txt": strToU8("text") }), "not-word"],
    ["none.docx", strToU8("这不是 Word 文件"), "not-word"],
    ["bomb.docx", zipSync({ "word/document.xml": new Uint8Array(100_000_000) }, { level: 9 }), "swollen"],
    ["cut.pdf", strToU8("%PDF-1.4\n1 0 obj\n<<"), "damaged"],
  ] as const)("%s is refused", async (name, bytes, refused) => {
    expect(await read(name, bytes)).toEqual({ refused });
  });

  test("what is too large is refused before it is read", async () => {
    const size = 200_000_000;
    const part = new Blob([strToU8(law)]);
    const arrayBuffer = () => Promise.reject(new Error("was read"));
    const large = {
      name: "a.txt",
      size,
      slice: (from?: number, to?: number) => part.slice(from, to),
      arrayBuffer,
    };
    expect(await readFile(large, readMap)).toEqual({ refused: "large" });
  });

  test("any bytes come to a text or to a reason", { timeout: 60_000 }, async () => {
    let seed = 12345;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const heads = ["", "%PDF-1.7\n", "PK\x03\x04", "\ufeff", "第一条"];
    for (let count = 0; count < 150; count++) {
      const head = strToU8(heads[count % heads.length] ?? "", true);
      const rest = Uint8Array.from({ length: Math.floor(random() * 400) }, () => random() * 256);
      const reading = await read("a.txt", new Uint8Array([...head, ...rest]));
      expect("refused" in reading || typeof reading.text === "string").toBe(true);
    }
  });
});

describe("Word files", () => {
  test("keep the numbers that Word counts, tables, notes, and changes as accepted", async () => {
    const { text, form, remarks } = await readWhole("办法.docx", await wordFile());
    expect(form).toBe("word");
    expect(text.trim().split("\n")).toEqual([
      "兰州市停车场管理办法",
      "第一章　总则",
      "第一条　为了规范停车，制定本办法。",
      "第二条　本办法所称停车场包括：",
      "（一）公共停车场；",
      "（二）专用停车场。",
      "第二章　附则",
      // Word begins the articles of each chapter anew unless it is told not to.
      "第一条　本办法自2024年1月1日起施行。〔注1〕",
      "类别\t元／时",
      "小型车\t5",
      "〔注1〕见省条例。",
    ]);
    expect(Object.fromEntries(remarks.map(({ what, count }) => [what, count]))).toEqual({
      numbers: 7,
      revisions: 2,
      notes: 1,
    });
  });

  test("any cut of one comes to a text or to a reason", async () => {
    const whole = await wordFile();
    for (let length = 30; length < whole.length; length += 487) {
      const reading = await read("cut.docx", whole.slice(0, length));
      expect("refused" in reading).toBe(true);
    }
  });

  test.each([
    [1, "chineseCounting", "一"],
    [10, "chineseCounting", "十"],
    [11, "chineseCountingThousand", "十一"],
    [20, "chineseCounting", "二十"],
    [105, "chineseCountingThousand", "一百零五"],
    [110, "chineseCountingThousand", "一百一十"],
    [1260, "chineseCountingThousand", "一千二百六十"],
    [3, "ideographTraditional", "丙"],
    [4, "decimalEnclosedCircleChinese", "④"],
    [4, "upperRoman", "IV"],
    [28, "lowerLetter", "bb"],
    [7, "unheard-of", "7"],
  ])("%i as %s is %s", (number, format, words) => expect(printed(number, format)).toBe(words));
});

describe("PDF files", () => {
  const pages = [1, 2, 3, 4].map((page) => ({
    head: "兰州市人民政府公报",
    lines: [`第${"一二三四"[page - 1]}条　停车场应当依法管理，不得挪作他用，`, "也不得擅自关闭。"],
    foot: `— ${page + 6} —`,
  }));

  test("give their lines, their pages, and no running heads", async () => {
    const { text, firstPage, remarks } = await readWhole("办法.pdf", pdfOf(pages));
    expect(text.split("\f")[1]).toBe("第二条 停车场应当依法管理，不得挪作他用，\n也不得擅自关闭。\n");
    expect(text.split("\f").length).toBe(4);
    expect(firstPage).toBe(7);
    expect(remarks).toEqual([{ what: "furniture", count: 8 }]);
  });

  test("of pictures, or with a password, are refused", async () => {
    expect(await read("scan.pdf", pdfOf([{ lines: [] }, { lines: [] }]))).toEqual({ refused: "no-text" });
    expect(await read("locked.pdf", pdfOf(pages, true))).toEqual({ refused: "encrypted" });
  });
});
