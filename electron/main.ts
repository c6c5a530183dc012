import { existsSync } from "node:fs";
import { release } from "node:os";
import { join, resolve } from "node:path";
import { app, dialog, protocol } from "electron";
import { appId } from "../renderer/core/app-id.ts";
import { confineContents, confineSession, countingRefusals, scheme } from "./confine.ts";
import { filesAmong, GivenFiles } from "./given-files.ts";
import { Graphics } from "./graphics.ts";
import { Log } from "./log.ts";
import { noteFaults } from "./main-faults.ts";
import { keepSmall } from "./memory.ts";
import { mendStores } from "./mend-stores.ts";
import { showMenu } from "./menu.ts";
import { openReader, reader, showReader, tellGivenFiles, type Works } from "./reader.ts";
import { watchProcesses } from "./recover.ts";
import { saveLog } from "./save-log.ts";
import { serve } from "./serve.ts";
import { keepClosed } from "./switches.ts";
import { trial } from "./trial.ts";
import { finishFirst } from "./underway.ts";

const page = join(import.meta.dirname, "../renderer");

// Root has no sandbox; Electron would take the word for it away and then not start.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
app.commandLine.appendSwitch("lang", "zh-CN");
keepClosed(app);
keepSmall(app);
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.setPath("userData", dataFolder());
// So Windows knows the window to be of the program whose sign stands in the task bar.
app.setAppUserModelId(appId);

const log = new Log(join(app.getPath("userData"), "logs"));
noteFaults(log);

if (app.requestSingleInstanceLock()) begin();
else app.quit();

/** What has to be done before Electron is ready; then the window opens. */
function begin(): void {
  const graphics = new Graphics(join(app.getPath("userData"), "graphics.json"), process.versions.electron);
  if (graphics.way !== "card") app.disableHardwareAcceleration();
  if (graphics.way === "inside") app.commandLine.appendSwitch("in-process-gpu");
  log.write("info", "start", {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    system: process.platform,
    release: release(),
    arch: process.arch,
    graphics: graphics.way,
  });
  const cut = mendStores(app.getPath("userData"));
  if (cut > 0) log.write("warn", "store-mended", { cut });
  watchProcesses(log, graphics);
  const given = new GivenFiles();
  const give = (paths: readonly string[]) => {
    given.give(paths);
    showReader();
    tellGivenFiles();
  };
  given.give(filesAmong(process.argv.slice(1), process.cwd()));
  app.on("second-instance", (_event, words, folder) => give(filesAmong(words.slice(1), folder)));
  // How macOS gives files, also before there is a window.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    give([path]);
  });
  app.on("session-created", confineSession);
  app.on("web-contents-created", (_event, contents) => confineContents(contents));
  app.on("window-all-closed", () => app.quit());
  finishFirst(app);
  app.on("quit", () => log.write("info", "end"));
  // Not `await`: Electron is ready only after this module has run, so waiting for it here would never end.
  void app.whenReady().then(() => start({ given, log, graphics }));
}

function start(works: Omit<Works, "menu">): void {
  if (!existsSync(join(page, "index.html"))) {
    dialog.showErrorBox("兰台无法打开", "程序文件不完整，请重新安装兰台。您写下的批注和书签没有改动。");
    app.exit(1);
    return;
  }
  protocol.handle(scheme, countingRefusals(serve(page)));
  openReader({ ...works, menu: showMenu(reader, () => void saveLog(reader(), log)) });
}

/**
 * Where the reader's work is kept. A trial keeps its own: its Chromium is older, and an older one may throw
 * away a database that a newer one has written.
 */
function dataFolder(): string {
  const asked = app.commandLine.getSwitchValue("user-data-dir");
  return asked ? resolve(asked) : join(app.getPath("appData"), trial ? "lantai-trial" : "lantai");
}
