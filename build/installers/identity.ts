import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.ts";

export { appId } from "../../renderer/core/app-id.ts";

export const productName = "兰台";

/** The name of the program's file. */
export const executable = "lantai";

type Described = { readonly version: string; readonly description: string };
export const { version, description }: Described = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

/** A kind of file that a double click opens in the program. */
export type FileKind = {
  readonly ending: string;
  readonly name: string;
  readonly mimeType: string;
  /** True where the program also writes such files. */
  readonly written: boolean;
  /** Its icons in build/icons, without their endings. */
  readonly icon: string;
};

export const fileKinds: readonly FileKind[] = [
  {
    ending: "lantai-notes",
    name: "兰台批注文件",
    mimeType: "application/x-lantai-notes",
    written: true,
    icon: "notes",
  },
  {
    ending: "lantai-pack",
    name: "兰台资料包",
    mimeType: "application/x-lantai-pack",
    written: false,
    icon: "pack",
  },
];
