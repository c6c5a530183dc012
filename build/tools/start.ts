import { parseArgs } from "node:util";
import { openDesktop } from "../desktop.ts";
import { hasDisplay } from "../machine/display.ts";
import { buildPage } from "../page.ts";
import { openWebEdition, writeWebEdition } from "../web-edition.ts";

/**
 * `npm start` opens the desktop window; `npm run web`, or a machine without a display, the web edition, which
 * `npm run web -- --folder OUT` writes into a folder instead.
 */
async function start(): Promise<number> {
  const { web, port, folder } = asked();
  if (!(await buildPage(console.log))) {
    console.error("页面没有构建成功，原因见上。您的数据没有改动。");
    console.error("The page could not be built; see above.");
    return 1;
  }
  if (folder !== undefined) return writeWebEdition(folder);
  if (web) return openWebEdition(port);
  if (!hasDisplay()) {
    console.log("这台机器没有图形显示，改为提供网页版。");
    return openWebEdition(port);
  }
  const code = await openDesktop(console.log);
  return code ?? openWebEdition(port);
}

type Asked = {
  readonly web: boolean;
  readonly port: number | undefined;
  readonly folder: string | undefined;
};

function asked(): Asked {
  const options = {
    web: { type: "boolean" },
    port: { type: "string" },
    folder: { type: "string" },
  } as const;
  const { values } = parseArgs({ options });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new RangeError(`--port ${values.port}`);
  }
  return { web: values.web === true, port, folder: values.folder };
}

try {
  process.exitCode = await start();
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof RangeError || code?.startsWith("ERR_PARSE_ARGS")) {
    console.error(`不认识这样的参数：${process.argv.slice(2).join(" ")}`);
    console.error("用法：npm start　或　npm run web -- --port 4617　或　npm run web -- --folder 文件夹");
    process.exitCode = 2;
  } else {
    console.error(`兰台没有启动成功：${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
