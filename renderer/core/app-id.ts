/** What every system knows the program by. It never changes: installers, task bars and its data hang on it. */
export const appId = "cn.lantai.reader";
