import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Unfit } from "../../renderer/core/own/checked-fields.ts";
import type { Description } from "../packing/description.ts";
import { firstDescription } from "../packing/first.ts";
import { keyAt } from "../packing/keys.ts";
import { type Made, makePack } from "../packing/pack.ts";
import { readText, textsIn } from "../packing/texts.ts";

/**
 * Makes a pack of works that 兰台 installs.
 *
 *   pack --init FOLDER                        writes FOLDER/pack.json from the texts that are there, to be filled in
 *   pack FOLDER [--key FILE] [--out FILE]     signs and writes the pack; without a key yet, makes one
 */
const usage =
  "用法：npm run pack -- --init 文件夹\n　　　npm run pack -- 文件夹 [--key 密钥文件] [--out 文献包]";
/** How many remarks of the parser are listed for each text. */
const listed = 5;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { init: { type: "boolean" }, key: { type: "string" }, out: { type: "string" } },
  });
  const [folder] = positionals;
  if (positionals.length !== 1 || folder === undefined) throw new Unfit(usage);
  if (!existsSync(folder)) throw new Unfit(`没有文件夹 ${folder}`);
  const path = resolve(folder);
  if (values.init) begin(path);
  else await make(path, values.key ?? join(dirname(path), `${basename(path)}.key`), values.out);
} catch (error) {
  // What the options themselves complain of is in English.
  const wrong = error instanceof TypeError && "code" in error;
  if (!(error instanceof Unfit) && !wrong) throw error;
  console.error(wrong ? usage : error.message);
  process.exitCode = 1;
}

function begin(folder: string): void {
  const file = join(folder, "pack.json");
  const texts = textsIn(folder).map((name) => ({ name, text: readText(folder, name) }));
  if (texts.length === 0) throw new Unfit(`${folder} 里没有 .txt 或 .md 文件`);
  const today = new Date().toISOString().slice(0, 10);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Description) : undefined;
  const description = firstDescription(folder, texts, today, before);
  writeFileSync(file, `${JSON.stringify(description, null, 2)}\n`);
  const added = description.works.length - (before?.works.length ?? 0);
  print(`已写 ${file}：${description.works.length} 部文献${before ? `，比原来多 ${added} 部` : ""}。`);
  print("请逐项核对：标题、日期是从文本里猜的，“（请填写”开头的必须改。然后运行：");
  print(`  npm run pack -- ${folder}`);
}

async function make(folder: string, keyFile: string, out: string | undefined): Promise<void> {
  const made = await makePack(folder, () => keyAt(keyFile, folder));
  const { id, version } = made.description;
  const file = out ?? join(dirname(folder), `${id}-${version}.lantai-pack`);
  writeFileSync(file, made.bytes);
  tell(made, file);
  if (made.key.made) {
    print(`已生成新的签名密钥：${keyFile}`);
    print("  请另存两份，妥善保管，不要交给任何人：丢了它，以后的版本就无法接着这个文献包发布。");
  }
  if (made.key.open) print(`注意：密钥文件 ${keyFile} 别的用户也能读，请改为只有自己能读（chmod 600）。`);
}

function tell({ description, works, left, bytes, fingerprint }: Made, file: string): void {
  for (const { file, title, diagnostics, doubts } of works) {
    if (diagnostics.length + doubts.length === 0) continue;
    print(`《${title}》（${file}）`);
    for (const doubt of doubts) print(`  请核对：${doubt}`);
    for (const { line, message } of diagnostics.slice(0, listed)) print(`  第 ${line} 行：${message}`);
    if (diagnostics.length > listed) print(`  ……另有 ${diagnostics.length - listed} 处`);
  }
  for (const name of left) print(`没有打包“${name}”：pack.json 没有列它。`);
  const sum = (count: (work: Made["works"][number]) => number) =>
    works.reduce((total, work) => total + count(work), 0);
  print(`${description.name} ${description.version}（${description.publisher}）`);
  print(
    `  ${works.length} 部文献，${sum(({ articles }) => articles)} 条，${sum(({ characters }) => characters)} 字`,
  );
  print(
    `  解析提示 ${sum(({ diagnostics }) => diagnostics.length)} 处，请核对 ${sum(({ doubts }) => doubts.length)} 处`,
  );
  print(`  ${file}（${(bytes.length / 1e6).toFixed(1)} MB）`);
  print(`  密钥指纹：${fingerprint}`);
  print("  请把指纹另行告诉使用单位（公文、电话），供第一次安装时核对。");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
