import { expect, test } from "vitest";
import { verifyByBrowser, verifyByLibrary } from "../../../renderer/library/packs/means.ts";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** RFC 8032, 7.1: TEST 2 and TEST 3. */
const known = [
  {
    key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
];

const ways = { browser: verifyByBrowser, library: verifyByLibrary };

for (const [name, verify] of Object.entries(ways)) {
  test(`signatures that are known are told from others: ${name}`, async () => {
    for (const { key, message, signature } of known) {
      const given = [bytes(key), bytes(signature), bytes(message)] as const;
      expect(await verify(...given)).toBe(true);
      for (const [at, part] of given.entries()) {
        for (let bit = 0; bit < part.length * 8; bit += 5) {
          const wrong = part.slice();
          wrong[bit >> 3] = (part[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(await verify(...(given.with(at, wrong) as unknown as typeof given))).toBe(false);
        }
      }
    }
  });
}
