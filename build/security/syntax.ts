import { parseAst } from "rolldown/parseAst";

/** A piece of a program as its syntax has it: an ESTree node, of which a rule looks at what it knows by name. */
export type Syntax = { readonly type: string; readonly start: number; readonly [part: string]: unknown };

/** A node, and the one directly around it. */
export type Seen = { readonly node: Syntax; readonly around: Syntax | null };

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && typeof (value as Syntax).type === "string";

/** The types of nodes that call or make something, that set something, that are words, that import. */
export const calls = ["CallExpression", "NewExpression"] as const;
export const settings = ["Property", "JSXAttribute", "AssignmentExpression"] as const;
export const strings = ["Literal", "TemplateLiteral"] as const;
export const imports = [
  "CallExpression",
  "ImportExpression",
  "ImportDeclaration",
  "ImportSpecifier",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
] as const;

/** Looks at every node of a TypeScript source, outer before inner. */
export function look(file: string, source: string, see: (seen: Seen) => void): void {
  const program: unknown = parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }, file);
  const within = (node: Syntax, around: Syntax | null): void => {
    see({ node, around });
    for (const held of Object.values(node))
      for (const each of Array.isArray(held) ? held : [held]) if (isSyntax(each)) within(each, node);
  };
  if (isSyntax(program)) within(program, null);
}

/** A part of a node that is itself a node, without what TypeScript puts around it. */
export function part(node: Syntax | null | undefined, name: string): Syntax | null {
  const found = node?.[name];
  return isSyntax(found) ? bare(found) : null;
}

function bare(node: Syntax): Syntax {
  const wrapped =
    ["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression", "ChainExpression"].includes(
      node.type,
    ) || node.type === "ParenthesizedExpression";
  return wrapped && isSyntax(node.expression) ? bare(node.expression) : node;
}

/** What something is called: `b` of `b`, of `a.b`, of `a["b"]`; the words of a string. */
export function nameOf(node: Syntax | null): string {
  if (node?.type === "MemberExpression") return nameOf(part(node, "property"));
  if (node?.type === "Identifier" || node?.type === "JSXIdentifier") return String(node.name);
  return textOf(node) ?? "";
}

/** The words of a string that is written out; of a template what stands before its first value. Null for all else. */
export function textOf(node: Syntax | null): string | null {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type !== "TemplateLiteral") return null;
  const [first] = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return first?.value.cooked ?? "";
}

/** The arguments of a call, or of what is made by `new`. */
export const argumentsOf = (node: Syntax): readonly Syntax[] =>
  ((node.arguments ?? []) as readonly Syntax[]).map(bare);

/** What is called or made: the callee of `f(…)` and `new F(…)`; null where it is neither. */
export const calleeOf = (node: Syntax): Syntax | null =>
  node.type === "CallExpression" || node.type === "NewExpression" ? part(node, "callee") : null;

/** The name and the value of what is set: in an object, in an element, or by an assignment. */
export function settingOf(node: Syntax): { readonly name: string; readonly value: Syntax | null } | null {
  if (node.type === "Property") return { name: nameOf(part(node, "key")), value: part(node, "value") };
  if (node.type === "JSXAttribute") return { name: nameOf(part(node, "name")), value: part(node, "value") };
  if (node.type !== "AssignmentExpression" || part(node, "left")?.type !== "MemberExpression") return null;
  return { name: nameOf(part(node, "left")), value: part(node, "right") };
}

/** The module that is imported here, by whatever form; null where none is. */
export function importOf(node: Syntax): string | null {
  const asked = node.type === "CallExpression" && nameOf(part(node, "callee")) === "require";
  if (asked) return textOf(argumentsOf(node)[0] ?? null);
  return /^(Import(Declaration|Expression)|Export(Named|All)Declaration)$/.test(node.type)
    ? textOf(part(node, "source"))
    : null;
}
