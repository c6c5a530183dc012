import type { ReactNode } from "react";
import type { Link } from "../../core/links.ts";
import { hashTo } from "../../library/tabs.ts";
import { messages } from "../../messages/zh-cn.ts";

type Props = { readonly link: Link; readonly children: ReactNode };

/** Words that can be followed; or such as lead out of the library, which say so. */
export function LinkView({ link, children }: Props) {
  if (link.sort === "absent") {
    return (
      <span className="absent" title={messages.links.absent(link.law)}>
        {children}
      </span>
    );
  }
  const [first, ...others] = link.targets;
  return (
    <a
      className={link.sort === "term" ? "explained" : "reference"}
      href={hashTo(first)}
      // 第十条至第十五条: what the preview shows besides the first.
      data-others={others.length > 0 ? others.map(({ address }) => address).join(" ") : undefined}
    >
      {children}
    </a>
  );
}
