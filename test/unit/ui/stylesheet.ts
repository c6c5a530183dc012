/** The selectors of a stylesheet that stand at the top of it, or at the top of its layers and media. */
export function topSelectors(css: string): readonly string[] {
  const found: string[] = [];
  const around: string[] = [];
  let read = "";
  for (const character of css.replace(/\/\*.*?\*\//gs, "")) {
    if (character === "{") {
      const head = read.trim();
      const isTop = around.every((each) => /^@(media|layer|supports|container)/.test(each));
      if (isTop && !head.startsWith("@")) found.push(...parted(head));
      around.push(head);
    } else if (character === "}") around.pop();
    read = /[{};]/.test(character) ? "" : read + character;
  }
  return found;
}

/** A list of selectors, parted at the commas that are within no parentheses. */
function parted(selectors: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const character of selectors) {
    if ("([".includes(character)) depth += 1;
    if (")]".includes(character)) depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((each) => each.trim());
}

/** The class that a selector is all about, wherever it stands; null where it says more of the place. */
export const bareClass = (selector: string): string | null =>
  /^\.([\w-]+)(?:\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?)*$/.exec(selector)?.[1] ?? null;

/** The names that a component gives to `className`, those of its conditions too. */
export function classNames(component: string): readonly string[] {
  const given = [...component.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  return given.flatMap(([, plain, computed = ""]) => {
    if (plain !== undefined) return plain.split(/\s+/);
    const texts = [...computed.matchAll(/"([^"]*)"|`([^`]*)`/g)];
    return texts.flatMap(([, text, template = ""]) => {
      const within = [...template.matchAll(/\$\{[^}]*\}/g)].flatMap(([held]) =>
        [...held.matchAll(/"([^"]*)"/g)].flatMap(([, inner = ""]) => inner.split(/\s+/)),
      );
      return [...(text ?? template.replace(/\$\{[^}]*\}/g, " ")).split(/\s+/), ...within];
    });
  });
}
