import { Fragment } from "react";
import type { Unit } from "../../core/document.ts";
import { hashTo } from "../../library/tabs.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Linked } from "./linked.ts";

type Props = { readonly unit: Unit; readonly linked: Linked | undefined };

/** The pages of a line of an index, each a link to what stands there; a page that the work does not have is none. */
export function PageReferences({ unit: { references = [] }, linked }: Props) {
  return references.map(({ page, column = "", address }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page may be named twice, and none ever moves
    <Fragment key={at}>
      {at > 0 && "、"}
      {linked && address !== undefined ? (
        <a className="reference" href={hashTo({ workId: linked.workId, address })}>
          {`${page}${column}`}
        </a>
      ) : (
        <span title={linked && messages.links.absentPage}>{`${page}${column}`}</span>
      )}
    </Fragment>
  ));
}
