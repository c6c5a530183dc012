type Props = {
  readonly author: string;
  /** The colour, where several stand side by side and none may be another's, see `huesOf`. */
  readonly hue?: number | undefined;
};

const hues = 6;

/** Which of the colours an author has: the same everywhere, and the same tomorrow. */
export function hueOf(author: string): number {
  let sum = 0;
  for (const character of author) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (sum % hues) + 1;
}

/** The colours of authors who stand side by side: each their own, and where it is taken the next that is free. */
export function huesOf(authors: readonly string[]): readonly number[] {
  const taken: number[] = [];
  for (const author of authors) {
    const own = hueOf(author);
    const order = Array.from({ length: hues }, (_, step) => ((own - 1 + step) % hues) + 1);
    taken.push(order.find((hue) => !taken.includes(hue)) ?? own);
  }
  return taken;
}

/** Whose something is: the name, on a colour of its own, so that authors are told apart at a glance. */
export function AuthorMark({ author, hue }: Props) {
  return (
    <span className="author-mark" data-hue={hue ?? hueOf(author)}>
      {author}
    </span>
  );
}
