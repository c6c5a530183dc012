/** A mistake in a page or a style sheet, which are looked through as text. */
export type TextRule = {
  readonly name: string;
  readonly reason: string;
  readonly files: RegExp;
  readonly pattern: RegExp;
};

const remote = String.raw`(?:https?:|wss?:|ftp:|file:)?\/\/`;

/** What pages and style sheets must not hold. */
export const textRules: readonly TextRule[] = [
  {
    name: "inline-script",
    reason: "a script inside the page, which the policy forbids",
    files: /\.html$/,
    pattern: /<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+\s*=\s*["']|\sstyle\s*=\s*["']|<style/gi,
  },
  {
    name: "remote-in-page",
    reason: "the page fetches from elsewhere",
    files: /\.html$/,
    pattern: new RegExp(String.raw`\s(?:src|href|action|content)\s*=\s*["']\s*${remote}`, "gi"),
  },
  {
    name: "embedded-in-page",
    reason: "puts another page into ours",
    files: /\.html$/,
    pattern: /<(?:webview|iframe|frame|object|embed|base)\b/gi,
  },
  {
    name: "remote-in-style",
    reason: "the style sheet fetches from elsewhere",
    files: /\.css$/,
    pattern: new RegExp(String.raw`(?:url\(\s*|@import\s+|image-set\(\s*)["']?\s*${remote}`, "gi"),
  },
];
