/** Why the journal could not be written, in words that say what to do. */
export function reasonNotJournalled(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return reasons[code] ?? `系统报告了错误（${code}）`;
}

const noRoom = "磁盘空间不足";
const notAllowed = "没有写入资料文件夹的权限";
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: noRoom,
  EDQUOT: "您的磁盘配额已满",
  EFBIG: noRoom,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: "资料所在的磁盘是只读的",
};
