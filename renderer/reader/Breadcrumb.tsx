import { messages } from "../messages/zh-cn.ts";
import { withKey } from "../ui/keys.ts";
import { CiteMenu } from "./CiteMenu.tsx";
import type { Copying } from "./copying.ts";
import type { NeighboursOf } from "./Neighbours.tsx";
import { Trail, type TrailActions } from "./Trail.tsx";

/** One step on the way to where one is. */
export type Step = { readonly address: string; readonly label: string };

/** Whether the unit in focus has a bookmark, and how to put one on it. */
export type BookmarkHere = { readonly there: boolean; readonly onAdd: () => void };

type Props = {
  readonly steps: readonly Step[];
  readonly onOpen: (address: string) => void;
  readonly neighbours: NeighboursOf;
  readonly onProof: () => void;
  /** The printed page at the place of reading, where it is known. */
  readonly page: number | undefined;
  readonly onPage: () => void;
  readonly copying: Pick<Copying, "copyCitation" | "copyQuotation">;
  readonly onProject: () => void;
  readonly bookmark: BookmarkHere;
  /** Null where the statute has no other edition here. */
  readonly onEditions: (() => void) | null;
  readonly trail: TrailActions;
  /** The number of the pane. */
  readonly number: number;
};

/** The way from the work to the place being read; each step can be gone back to. */
export function Breadcrumb(props: Props) {
  const { steps, neighbours, onOpen, onProof, onProject, onEditions, page, onPage, copying } = props;
  const { trail, number, bookmark } = props;
  const { previous, next } = neighbours;
  return (
    <nav className="breadcrumb" aria-label={messages.panes.crumbs[number]}>
      <Trail {...trail} />
      <ol>
        {steps.map((step, index) => (
          <li key={step.address} aria-current={index === steps.length - 1 ? "location" : undefined}>
            <button type="button" title={step.label} onClick={() => onOpen(step.address)}>
              {step.label}
            </button>
          </li>
        ))}
      </ol>
      <div className="ways">
        {page !== undefined && (
          <button type="button" className="page" title={messages.citing.pageHint} onClick={onPage}>
            {messages.citing.page(page)}
          </button>
        )}
        <button
          type="button"
          className={bookmark.there ? "bookmark there" : "bookmark"}
          aria-label={bookmark.there ? messages.notes.bookmarks.has : messages.notes.bookmarks.add}
          title={withKey(
            bookmark.there ? messages.notes.bookmarks.has : messages.notes.bookmarks.add,
            "bookmark",
          )}
          onClick={bookmark.onAdd}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4.5 2.5h7v11L8 10.8l-3.5 2.7z" />
          </svg>
        </button>
        <CiteMenu {...copying} />
        <Way label={messages.reading.previous} to={previous} onOpen={onOpen} />
        <Way label={messages.reading.next} to={next} onOpen={onOpen} />
        {onEditions && (
          <button type="button" title={withKey(messages.editions.openHint, "editions")} onClick={onEditions}>
            {messages.editions.open}
          </button>
        )}
        <button type="button" title={withKey(messages.projector.openHint, "project")} onClick={onProject}>
          {messages.projector.open}
        </button>
        <button type="button" title={messages.proof.openHint} onClick={onProof}>
          {messages.proof.open}
        </button>
      </div>
    </nav>
  );
}

type WayProps = {
  readonly label: string;
  readonly to: Step | null;
  readonly onOpen: (address: string) => void;
};

function Way({ label, to, onOpen }: WayProps) {
  const name = to ? `${label}：${to.label}` : label;
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      disabled={to === null}
      onClick={() => to && onOpen(to.address)}
    >
      {label}
    </button>
  );
}
