import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useRef } from "react";
import { packs as words } from "../messages/packs.ts";
import { Changes } from "./Changes.tsx";
import { PackFacts } from "./PackFacts.tsx";
import type { Stage } from "./stage.ts";

type Props = {
  readonly stage: Stage;
  /** How many packs wait after this one. */
  readonly rest: number;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onTrust: () => void;
  readonly onInstall: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
};

/** 安装文献包: a file is read and proven, what installing it would do is shown, and only then it is done. */
export function PackDialog({ stage, rest, onFiles, onTrust, onInstall, onNext, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  const asks = stage.at === "choosing" || stage.at === "refused" || stage.at === "same";
  return (
    <Dialog
      open
      onClose={onClose}
      // An installing that goes on is not left by a stray click.
      hideOnInteractOutside={asks}
      className="dialog exchange packs"
      backdrop={<div className="backdrop" />}
    >
      <DialogHeading>{stage.at === "met" ? words.met.title : words.title}</DialogHeading>
      <input
        ref={input}
        type="file"
        hidden
        accept=".lantai-pack"
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard, and so takes the focus */}
      <div className="page" tabIndex={0}>
        <Said stage={stage} />
        {rest > 0 && <p className="remark">{words.rest(rest)}</p>}
      </div>
      <footer>
        {asks ? (
          <>
            <DialogDismiss>{words.close}</DialogDismiss>
            {rest > 0 && (
              <button type="button" onClick={onNext}>
                {words.next}
              </button>
            )}
            <button type="button" className="primary" onClick={choose}>
              {stage.at === "choosing" ? words.choose : words.again}
            </button>
          </>
        ) : (
          <DialogDismiss disabled={stage.at === "taking"}>
            {stage.at === "met" ? words.met.no : words.cancel}
          </DialogDismiss>
        )}
        {stage.at === "met" && (
          <button type="button" className="primary" onClick={onTrust}>
            {words.met.yes}
          </button>
        )}
        {stage.at === "ready" && (
          <button type="button" className="primary" onClick={onInstall}>
            {installing(stage)}
          </button>
        )}
      </footer>
    </Dialog>
  );
}

function installing({ step, pack: { version } }: Extract<Stage, { at: "ready" }>): string {
  if (step.is === "newer") return words.update(version);
  return step.is === "older" ? words.downgrade(version) : words.install;
}

function Said({ stage }: { readonly stage: Stage }) {
  switch (stage.at) {
    case "choosing":
      return (
        <>
          <p>{words.lead}</p>
          <p className="remark">{words.drop}</p>
        </>
      );
    case "reading":
      return <Going says={words.reading(stage.name)} {...stage} />;
    case "keeping":
      return <Going says={words.keeping(stage.title)} {...stage} />;
    case "refused":
      return (
        <div role="alert">
          <p>
            <strong>{stage.name}</strong>
          </p>
          <p className="stopped">{stage.says}</p>
          <p>{words.refused}</p>
        </div>
      );
    case "same":
      return <p role="status">{words.refusals.same(stage.pack.name, stage.pack.version)}</p>;
    case "met":
      return (
        <>
          <p>{words.met.says}</p>
          {stage.namesake && (
            <p className="stopped" role="alert">
              {words.met.namesake}
            </p>
          )}
          <PackFacts pack={stage.pack} />
        </>
      );
    case "taking":
      return <p role="status">{words.taking}</p>;
    case "ready": {
      const { pack, step, changes, effects } = stage;
      return (
        <>
          <PackFacts pack={pack} />
          <p>
            {step.is === "newer" || step.is === "older"
              ? words.steps[step.is](step.than, pack.version)
              : words.steps.new}
          </p>
          <Changes changes={changes} effects={effects} />
        </>
      );
    }
  }
}

type GoingProps = { readonly says: string; readonly done: number; readonly of: number };

function Going({ says, done, of }: GoingProps) {
  return (
    <div className="pack-going">
      <p role="status">{says}</p>
      <progress {...(of > 0 && { value: done, max: of })} aria-label={says} />
      <p className="remark">{of > 0 ? words.progress(Math.min(done, of - 1), of) : " "}</p>
    </div>
  );
}
