import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Command } from "../renderer/core/commands.ts";
import type { Shell } from "../renderer/core/shell.ts";
import { type Answer, type Call, commandChannel } from "./calls.ts";

type Value<C extends Call> = Awaited<ReturnType<Shell[C]>>;

async function ask<C extends Call>(call: C, ...given: Parameters<Shell[C]>): Promise<Value<C>> {
  const answer = (await ipcRenderer.invoke(call, ...given)) as Answer<Value<C>>;
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.value;
}

const shell: Shell = {
  describe: () => ask("describe"),
  machine: () => ask("machine"),
  networkAttempts: () => ask("networkAttempts"),
  saveFile: (name, bytes) => ask("saveFile", name, bytes),
  printers: () => ask("printers"),
  print: (job) => ask("print", job),
  savePdf: (name, properties) => ask("savePdf", name, properties),
  listBackups: () => ask("listBackups"),
  writeBackup: (name, bytes) => ask("writeBackup", name, bytes),
  readBackup: (name) => ask("readBackup", name),
  deleteBackup: (name) => ask("deleteBackup", name),
  journalEnd: () => ask("journalEnd"),
  readJournal: () => ask("readJournal"),
  appendJournal: (lines) => ask("appendJournal", lines),
  checkJournal: () => ask("checkJournal"),
  onCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: Command) => listener(command);
    ipcRenderer.on(commandChannel, hear);
    return () => {
      ipcRenderer.off(commandChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld("shell", shell);
