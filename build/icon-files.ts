/** A square picture: its side in pixels, and its bytes as a PNG. */
export type Picture = { readonly side: number; readonly png: Buffer };

/** A Windows icon of these pictures; each may be of 256 pixels at most. */
export function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ side, png }, index) => {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What macOS calls the sizes that are kept as PNG. */
const icnsNames: Readonly<Record<number, string>> = {
  32: "ic11",
  64: "ic12",
  128: "ic07",
  256: "ic08",
  512: "ic09",
};

/** A macOS icon of those of the pictures that have a size that macOS knows. */
export function icns(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ side, png }) => {
    const name = icnsNames[side];
    return name ? [part(name, png)] : [];
  });
  return part("icns", Buffer.concat(parts));
}

function part(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
