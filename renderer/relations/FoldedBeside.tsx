import { messages } from "../messages/zh-cn.ts";

const words = messages.beside;

/** Where the panel is folded away: the way to bring it back. */
export const FoldedBeside = ({ onShow }: { readonly onShow: () => void }) => (
  <button
    type="button"
    className="beside-folded"
    title={words.showHint}
    aria-label={words.show}
    onClick={onShow}
  >
    {words.name}
  </button>
);
