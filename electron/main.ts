import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { app, dialog, Menu, protocol } from "electron";
import { confineContents, confineSession, countingRefusals, scheme } from "./confine.ts";
import { filesAmong, GivenFiles } from "./given-files.ts";
import { menuBar } from "./menu.ts";
import { openReader, reader, showReader, tellGivenFiles } from "./reader.ts";
import { serve } from "./serve.ts";
import { keepClosed } from "./switches.ts";
import { trial } from "./trial.ts";

const page = join(import.meta.dirname, "../renderer");

// Root has no sandbox; Electron would take the word for it away and then not start.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
app.commandLine.appendSwitch("lang", "zh-CN");
keepClosed(app);
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.setPath("userData", dataFolder());

/** The files that the program is to open. Those of a second start come to the first one, which alone goes on. */
const given = new GivenFiles();
const give = (paths: readonly string[]) => {
  given.give(paths);
  tellGivenFiles();
};

if (app.requestSingleInstanceLock()) {
  given.give(filesAmong(process.argv.slice(1), process.cwd()));
  app.on("second-instance", (_event, words, folder) => {
    showReader();
    give(filesAmong(words.slice(1), folder));
  });
  // How macOS gives files, also before the program is ready.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    showReader();
    give([path]);
  });
  app.on("session-created", confineSession);
  app.on("web-contents-created", (_event, contents) => confineContents(contents));
  app.on("window-all-closed", () => app.quit());
  // Not `await`: Electron is ready only after this module has run, so waiting for it here would never end.
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  if (!existsSync(join(page, "index.html"))) {
    dialog.showErrorBox("兰台无法打开", "程序文件不完整，请重新安装兰台。您写下的批注和书签没有改动。");
    app.exit(1);
    return;
  }
  protocol.handle(scheme, countingRefusals(serve(page)));
  Menu.setApplicationMenu(menuBar(reader));
  openReader(given);
}

/**
 * Where the reader's work is kept. A trial keeps its own: its Chromium is older, and an older one may throw
 * away a database that a newer one has written.
 */
function dataFolder(): string {
  const asked = app.commandLine.getSwitchValue("user-data-dir");
  return asked ? resolve(asked) : join(app.getPath("appData"), trial ? "lantai-trial" : "lantai");
}
