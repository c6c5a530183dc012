import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Command } from "../renderer/core/commands.ts";
import type { Shell } from "../renderer/core/shell.ts";
import { type Answer, type Call, commandChannel, givenFilesChannel, recentChannel } from "./calls.ts";

type Value<C extends Call> = Awaited<ReturnType<Shell[C]>>;

async function ask<C extends Call>(call: C, ...given: Parameters<Shell[C]>): Promise<Value<C>> {
  const answer = (await ipcRenderer.invoke(call, ...given)) as Answer<Value<C>>;
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.value;
}

/** Only what was sent reaches the page, never the event, which knows of Electron. */
function hear(channel: string, listener: (sent: unknown) => void): () => void {
  const onEvent = (_event: IpcRendererEvent, sent: unknown) => listener(sent);
  ipcRenderer.on(channel, onEvent);
  return () => {
    ipcRenderer.off(channel, onEvent);
  };
}

const shell: Shell = {
  describe: () => ask("describe"),
  machine: () => ask("machine"),
  networkAttempts: () => ask("networkAttempts"),
  saveFile: (name, bytes) => ask("saveFile", name, bytes),
  printers: () => ask("printers"),
  print: (job) => ask("print", job),
  savePdf: (name, properties, page) => ask("savePdf", name, properties, page),
  stopPdf: () => ask("stopPdf"),
  listBackups: () => ask("listBackups"),
  writeBackup: (name, bytes) => ask("writeBackup", name, bytes),
  readBackup: (name) => ask("readBackup", name),
  deleteBackup: (name) => ask("deleteBackup", name),
  journalEnd: () => ask("journalEnd"),
  readJournal: () => ask("readJournal"),
  appendJournal: (lines) => ask("appendJournal", lines),
  checkJournal: () => ask("checkJournal"),
  keptFiles: () => ask("keptFiles"),
  keepFile: (name, bytes) => ask("keepFile", name, bytes),
  readKept: (name) => ask("readKept", name),
  dropKept: (name) => ask("dropKept", name),
  keptState: (state) => ask("keptState", state),
  keepState: (state, line) => ask("keepState", state, line),
  listPacks: () => ask("listPacks"),
  readPack: (name) => ask("readPack", name),
  takeGivenFiles: () => ask("takeGivenFiles"),
  reportFault: (fault) => ask("reportFault", fault),
  tellMenu: (state) => ask("tellMenu", state),
  tellUnsaved: (why) => ask("tellUnsaved", why),
  onRecent: (listener) => hear(recentChannel, (at) => listener(Number(at))),
  onGivenFiles: (listener) => hear(givenFilesChannel, () => listener()),
  onCommand: (listener) => hear(commandChannel, (command) => listener(command as Command)),
};

contextBridge.exposeInMainWorld("shell", shell);
