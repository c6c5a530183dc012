import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useState } from "react";
import type { Backup } from "../core/own/backup.ts";
import { momentOf } from "../exports/wording.ts";
import type { Read } from "../library/own/notes-blob.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Services, sentenceOf } from "./merging.ts";
import { Restore } from "./Restore.tsx";

const words = messages.exchange.backups;

type Props = Services & {
  readonly web: boolean;
  /** Why the last backup of the day was not made; null where it was. */
  readonly failure: string | null;
  readonly onClose: () => void;
};

/** 备份与恢复: the backups that are there, making one now, and bringing one back after a look at what that does. */
export function BackupsDialog({ web, failure, onClose, ...services }: Props) {
  const { backups } = services;
  const [list, setList] = useState<readonly Backup[] | null>(null);
  const [said, setSaid] = useState("");
  const [opened, setOpened] = useState<{ readonly backup: Backup; readonly read: Read } | null>(null);
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every change.
  useEffect(() => {
    backups.list().then(setList, (error: unknown) => setSaid(sentenceOf(error)));
  }, [backups, changes]);
  const doing = async (act: () => Promise<string>) => {
    setSaid("");
    setSaid(await act().catch((error: unknown) => words.failed(sentenceOf(error))));
    setChanges((count) => count + 1);
  };
  const open = (backup: Backup) =>
    backups.read(backup).then(
      (read) => setOpened({ backup, read }),
      (error: unknown) => setSaid(sentenceOf(error)),
    );
  return (
    <Dialog open onClose={onClose} className="dialog exchange" backdrop={<div className="backdrop" />}>
      <DialogHeading>{opened ? words.of(momentOf(opened.backup.at)) : words.title}</DialogHeading>
      {opened ? (
        <Restore
          {...services}
          {...opened}
          onBack={() => {
            setOpened(null);
            setChanges((count) => count + 1);
          }}
        />
      ) : (
        <>
          <div className="page">
            <p>{words.lead}</p>
            {web && <p className="remark">{words.web}</p>}
            {failure && (
              <p role="alert" className="stopped">
                {words.failed(failure)}
              </p>
            )}
            {list?.length === 0 && <p>{words.none}</p>}
            {list && list.length > 0 && (
              <table aria-label={words.list}>
                <thead>
                  <tr>
                    {Object.values(words.columns).map((column) => (
                      <th key={column}>{column || <span className="unseen">{words.restore}</span>}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.map((backup) => (
                    <tr key={backup.name}>
                      <td>{momentOf(backup.at)}</td>
                      <td>{words.reasons[backup.reason]}</td>
                      <td>{backup.records}</td>
                      <td>{messages.exchange.size(backup.size)}</td>
                      <td>
                        <button type="button" onClick={() => void open(backup)}>
                          {words.restore}
                        </button>
                        <button
                          type="button"
                          onClick={() =>
                            void doing(async () => {
                              await backups.remove(backup);
                              return words.removed;
                            })
                          }
                        >
                          {words.remove}
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <p role="status">{said}</p>
          </div>
          <footer>
            <button
              type="button"
              onClick={() =>
                void doing(async () => ((await backups.make("daily")) ? words.made : words.none))
              }
            >
              {words.now}
            </button>
            <DialogDismiss className="primary">{messages.exchange.close}</DialogDismiss>
          </footer>
        </>
      )}
    </Dialog>
  );
}
