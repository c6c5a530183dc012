/** The Electron that 兰台 is made for; the build puts it in. */
declare const __ELECTRON_VERSION__: string;

/** True where another Electron runs the program than the one it is made for. */
export const trial = process.versions.electron !== __ELECTRON_VERSION__;

export const title = trial ? `兰台（试用运行环境 Electron ${process.versions.electron}）` : "兰台";
