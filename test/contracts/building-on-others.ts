import { type CallExpression, type Node, parseSync, type Span, Visitor } from "oxc-parser";

/** `sequence` is a `describe.sequential`, whose tests are the steps of one story. */
type Block = "beforeEach" | "describe" | "sequence" | "test";

/**
 * What in a test file lets a test depend on another without saying so, each with its line: a test
 * that assigns a variable which others read, outside of a `describe.sequential`; and a
 * `describe.sequential` that `--sequence.shuffle.tests` would take in any order all the same, as
 * vitest does unless it says `shuffle: false`.
 *
 * It sees variables only. What a test leaves behind in a world it shares is seen by shuffling.
 */
export function buildingOnOthers(text: string): readonly string[] {
  if (!/\blet\b|\.sequential\b/.test(text)) return [];
  const found: string[] = [];
  const say = ({ start }: Span, what: string): void => {
    found.push(`line ${text.slice(0, start).split("\n").length}: ${what}`);
  };
  /** The calls around a place, the innermost last. */
  const around: Block[] = [];
  const shared = new Set<string>();
  /** What the functions around a place declare, the innermost last. */
  const own: Set<string>[] = [];
  /** The body of a `describe` runs once: what it declares is shared, as what the file declares. */
  const runOnce = new Set<Span>();
  const enter = (body: Span): void => {
    if (!runOnce.has(body)) own.push(new Set());
  };
  const leave = (body: Span): void => {
    if (!runOnce.has(body)) own.pop();
  };
  const assign = (place: Span, target: Node): void => {
    // What every test finds as it was is nothing that one hands to the next.
    if (around.includes("beforeEach")) for (const name of namesIn(target)) shared.delete(name);
    if (!around.includes("test") || around.includes("sequence")) return;
    for (const name of namesIn(target)) {
      const isShared = shared.has(name) && !own.some((names) => names.has(name));
      if (isShared) say(place, `a test assigns ${name}, which other tests read`);
    }
  };
  new Visitor({
    CallExpression(call) {
      const block = blockOf(call);
      if (block === undefined) return;
      around.push(block);
      if (block === "describe" || block === "sequence")
        for (const given of call.arguments) runOnce.add(given);
      if (block === "sequence" && call.arguments.length > 0 && !keepsItsOrder(call))
        say(call, "describe.sequential keeps its order only with { shuffle: false }");
    },
    "CallExpression:exit"(call) {
      if (blockOf(call) !== undefined) around.pop();
    },
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    VariableDeclaration({ declarations }) {
      const names = own.at(-1) ?? shared;
      for (const name of declarations.flatMap(({ id }) => namesIn(id))) names.add(name);
    },
    AssignmentExpression: (node) => assign(node, node.left),
    UpdateExpression: (node) => assign(node, node.argument),
  }).visit(parseSync("some.test.ts", text).program);
  return found;
}

/** Which block a call opens: `describe("…")`, `test.each([…])("…")`, `describe.sequential("…")`. */
function blockOf({ callee }: CallExpression): Block | undefined {
  let place: Node = callee;
  let isSequence = false;
  while (place.type !== "Identifier") {
    if (place.type === "MemberExpression") {
      isSequence ||= place.property.type === "Identifier" && place.property.name === "sequential";
      place = place.object;
    } else if (place.type === "CallExpression") place = place.callee;
    else return undefined;
  }
  const { name } = place;
  if (name === "describe") return isSequence ? "sequence" : "describe";
  return name === "test" || name === "beforeEach" ? name : undefined;
}

function keepsItsOrder({ arguments: [, options] }: CallExpression): boolean {
  if (options?.type !== "ObjectExpression") return false;
  return options.properties.some(
    (one) =>
      one.type === "Property" &&
      one.key.type === "Identifier" &&
      one.key.name === "shuffle" &&
      one.value.type === "Literal" &&
      one.value.value === false,
  );
}

/** The variables that a pattern or the target of an assignment names; none for `a.b`. */
function namesIn(node: Node | null): readonly string[] {
  if (node?.type === "Identifier") return [node.name];
  if (node?.type === "ObjectPattern") return node.properties.flatMap(namesIn);
  if (node?.type === "ArrayPattern") return node.elements.flatMap(namesIn);
  if (node?.type === "Property") return namesIn(node.value);
  if (node?.type === "RestElement") return namesIn(node.argument);
  return node?.type === "AssignmentPattern" ? namesIn(node.left) : [];
}
