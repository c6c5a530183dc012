type Props = { readonly author: string };

const hues = 6;

/** Which of the colours an author has: the same everywhere, and the same tomorrow. */
export function hueOf(author: string): number {
  let sum = 0;
  for (const character of author) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (sum % hues) + 1;
}

/** Whose something is: the name, on a colour of its own, so that authors are told apart at a glance. */
export function AuthorMark({ author }: Props) {
  return (
    <span className="author-mark" data-hue={hueOf(author)}>
      {author}
    </span>
  );
}
