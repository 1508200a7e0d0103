import { readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

/** Two words at least, the second of which is no name. */
const prose = /\p{L}{2,}[,;:.]? \p{Ll}{2,}/u;

/**
 * What a file of the source has to say to people: every text of two words or more that stands in
 * it, in pieces where something is inserted, a line each.
 */
export function sentencesIn(file: string): readonly string[] {
  const { body } = parseAst(readFileSync(file, "utf8"), { lang: "ts" });
  return textsBelow(body)
    .flatMap((text) => text.split("\n"))
    .map(inOneLine)
    .filter((line) => prose.test(line));
}

function textsBelow(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsBelow);
  if (typeof node !== "object" || node === null || isUnread(node)) return [];
  const value = "value" in node ? node.value : undefined;
  if (typeof value === "string") return [value];
  const cooked = typeof value === "object" && value && "cooked" in value ? value.cooked : undefined;
  return typeof cooked === "string" ? [cooked] : Object.values(node).flatMap(textsBelow);
}

/** Names of other files, types, and what only a fault of the program would say. */
function isUnread(node: object): boolean {
  if (!("type" in node)) return false;
  if (node.type !== "NewExpression" || !("callee" in node))
    return node.type === "ImportDeclaration" || node.type === "TSLiteralType";
  const { callee } = node;
  const isNamed = typeof callee === "object" && callee !== null && "name" in callee;
  return isNamed && (callee.name === "Error" || callee.name === "TypeError");
}

/** Unquoted, and with every run of white space as one blank. */
export function inOneLine(text: string): string {
  return text.replaceAll(/^> ?/gm, "").replaceAll(/\s+/g, " ").trim();
}
