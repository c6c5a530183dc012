// Makes electron/ and build/tools/ ready to run. Plain JavaScript without a library: where Node is too old, or
// nothing is installed yet, this is the only file that still runs and can say so.
const { existsSync } = require("node:fs");

const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `兰台需要 Node.js 20.19 或更新的版本，这台机器上是 ${process.versions.node}。请更新 Node.js 后再试。`,
    `Lantai needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
  );
}
if (!existsSync("node_modules/rolldown")) {
  stop("还没有安装所需的组件。请先运行：npm ci", "The components are not installed yet. Run: npm ci");
}

makeTools().catch((error) => {
  console.error(error);
  stop("程序没有构建成功，原因见上。", "The build failed; see above.");
});

async function makeTools() {
  const [{ build }, { loadConfig }] = await Promise.all([import("rolldown"), import("rolldown/config")]);
  await build(await loadConfig("build/rolldown.config.ts"));
}

function stop(sentence, english) {
  console.error(sentence);
  console.error(english);
  process.exit(1);
}
