import { Dialog, DialogHeading } from "@ariakit/react";
import { type FormEvent, useState } from "react";
import type { Colour } from "../core/own/records.ts";
import { colours } from "../core/own/records.ts";
import type { Shelved } from "../core/own/shelving.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";

const words = messages.notes.bookmarks;

type Props = {
  readonly shelved: Shelved;
  readonly colours: ColourNames;
  readonly onKeep: (shelved: Shelved) => void;
  readonly onClose: () => void;
};

/** What a bookmark or a folder is called, its colour, and what is said of it. */
export function BookmarkDialog({ shelved, colours: names, onKeep, onClose }: Props) {
  const [name, setName] = useState(shelved.name);
  const [colour, setColour] = useState<Colour | null>(shelved.colour);
  const [note, setNote] = useState(shelved.kind === "bookmark" ? shelved.note : "");
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    // A folder has nothing else to be called by.
    if (shelved.kind === "folder") onKeep({ ...shelved, colour, name: named || shelved.name });
    else onKeep({ ...shelved, colour, note: note.trim(), name: named });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} className="dialog bookmark-dialog" backdrop={<div className="backdrop" />}>
      <DialogHeading>{shelved.kind === "folder" ? words.folder : words.bookmark}</DialogHeading>
      <form onSubmit={keep}>
        {shelved.kind === "bookmark" && <p className="remark">{shelved.anchor.citation}</p>}
        <label>
          {words.name}
          <input
            type="text"
            value={name}
            maxLength={120}
            placeholder={shelved.kind === "bookmark" ? shelved.anchor.citation : undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <fieldset>
          <legend>{words.colour}</legend>
          {[null, ...colours].map((each) => (
            <label key={each ?? ""}>
              <input type="radio" name="colour" checked={colour === each} onChange={() => setColour(each)} />
              {each && <ColourSign colour={each} name="" />}
              {each ? names[each] : words.noColour}
            </label>
          ))}
        </fieldset>
        {shelved.kind === "bookmark" && (
          <label>
            {words.note}
            <textarea rows={4} value={note} onChange={({ target }) => setNote(target.value)} />
          </label>
        )}
        <p className="acts">
          <button type="submit" className="primary">
            {words.keep}
          </button>
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
