import { spawn } from "node:child_process";
import { type Electron, obtainElectron } from "./machine/electron-binary.ts";
import { canSandbox, missingLibraries, rootArguments } from "./machine/system-libraries.ts";
import { root } from "./project.ts";

/** Opens the desktop window and waits for it; null, and said why, where this machine cannot show one. */
export async function openDesktop(say: (sentence: string) => void): Promise<number | null> {
  const electron = await obtain(say);
  if (electron === null) {
    say("桌面版需要 Electron，这台机器上没有，也无法下载。改为提供网页版。");
    return null;
  }
  const missing = await missingLibraries(electron.program);
  if (missing.length > 0) {
    say(
      `桌面版缺少系统组件：${missing.join("、")}。请让管理员安装（Debian：libgtk-3-0、libnss3、libasound2、libgbm1）。`,
    );
    say("现在改为提供网页版。");
    return null;
  }
  if (rootArguments.length === 0 && !(await canSandbox(electron.folder))) {
    say("这个系统不允许普通用户使用浏览器沙箱，桌面版为安全起见不打开。请让管理员允许“非特权用户命名空间”。");
    say("现在改为提供网页版。");
    return null;
  }
  if (electron.trial) say("正在用试用运行环境打开兰台。试用的数据单独存放，不与正式版混在一起。");
  return runDesktop(electron);
}

async function obtain(say: (sentence: string) => void): Promise<Electron | null> {
  try {
    return await obtainElectron(say, { download: true });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function runDesktop({ program }: Electron): Promise<number> {
  return new Promise((resolve) => {
    const wayland = process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? ["--ozone-platform=wayland"] : [];
    const given = [root, ...rootArguments, ...wayland];
    const window = spawn(program, given, { stdio: ["ignore", "inherit", "pipe"] });
    // Chromium says much that means nothing; only the end of it, and only after a failure, is worth reading.
    let complaint = "";
    window.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    // Ctrl+C reaches the window too, which then closes in its own time. A second one would break that off.
    process.on("SIGINT", () => setTimeout(() => window.kill("SIGINT"), 1000));
    process.on("SIGTERM", () => window.kill("SIGTERM"));
    process.on("SIGHUP", () => window.kill("SIGTERM"));
    const failed = (reason: string) => {
      console.error(reason);
      console.error("兰台的窗口没有正常结束。您已保存的内容没有改动；也可以改用网页版：npm run web");
      resolve(1);
    };
    window.on("error", (error) => failed(error.message));
    window.on("close", (code, signal) => {
      if (code === 0 || signal === "SIGINT" || signal === "SIGTERM") resolve(0);
      else failed(complaint);
    });
  });
}
