import { type Argument, parseSync, type Span, Visitor } from "oxc-parser";

/** A regular expression of a file, with its line. */
export interface Expression {
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/**
 * The regular expressions in a file of TypeScript: its literals, and those made from a text. What
 * such a text only knows when it runs stands there as a word of four letters.
 *
 * @throws where one is made from anything else
 */
export function regularExpressionsIn(text: string): readonly Expression[] {
  const found: Expression[] = [];
  const lineOf = ({ start }: Span) => text.slice(0, start).split("\n").length;
  const made = (call: Span, name: string, [given, flags]: readonly (Argument | undefined)[]) => {
    if (name !== "RegExp") return;
    const source = given && textOf(given);
    const marks = flags === undefined ? "" : textOf(flags);
    if (source === undefined || marks === undefined)
      throw new Error(`line ${lineOf(call)}: nobody can tell which regular expression this is`);
    found.push({ line: lineOf(call), source, flags: marks });
  };
  new Visitor({
    Literal(literal) {
      if (!("regex" in literal)) return;
      const { pattern, flags } = literal.regex;
      found.push({ line: lineOf(literal), source: pattern, flags });
    },
    NewExpression(call) {
      if (call.callee.type === "Identifier") made(call, call.callee.name, call.arguments);
    },
    CallExpression(call) {
      if (call.callee.type === "Identifier") made(call, call.callee.name, call.arguments);
    },
  }).visit(parseSync("file.ts", text).program);
  return found;
}

function textOf(given: Argument): string | undefined {
  if (given.type === "Literal") return typeof given.value === "string" ? given.value : undefined;
  if (given.type !== "TemplateLiteral") return undefined;
  return given.quasis.map(({ value }) => value.cooked ?? "").join("word");
}
