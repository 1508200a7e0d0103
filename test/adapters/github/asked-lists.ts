import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, Kind, parse, print, visit } from "graphql";

const root = new URL("../../../", import.meta.url);

const folder = "src/adapters/github/";

/** Where GitHub is asked in GraphQL. */
export const askingFiles = [
  ...readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => folder + name),
  "src/app/doctor/checks/board-check.ts",
  "src/app/doctor/checks/cards-check.ts",
  "src/app/export/case-queries.ts",
];

/** The names of queries and fragments as a file with lists writes them down. */
export function writtenNames(file: string): readonly string[] {
  const source = readFileSync(new URL(file, root), "utf8");
  if (!/\b(?:first|last): /.test(source)) return [];
  const names = source.matchAll(/(?:^|`)\s*(?:query (\w+)[ (]|fragment (\w+) on \w+ \{)/gm);
  return [...names].map(([, query, fragment]) => query ?? fragment ?? "");
}

/** Every document and fragment a file exports, also those that are made for so many names. */
export async function documentsIn(file: string): Promise<readonly DocumentNode[]> {
  const source = readFileSync(new URL(file, root), "utf8");
  if (!/\b(?:query|fragment) \w+/.test(source)) return [];
  const exported = (await import(new URL(file, root).href)) as Readonly<Record<string, unknown>>;
  return Object.entries(exported).flatMap(([name, value]) => {
    const text: unknown =
      typeof value === "function" && name.endsWith("Document")
        ? (value as (names: number) => unknown)(1)
        : value;
    return typeof text === "string" && /^\s*(?:query|mutation|fragment) \w/.test(text)
      ? [parse(text)]
      : [];
  });
}

export function namesIn(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION || one.kind === Kind.FRAGMENT_DEFINITION
      ? (one.name?.value ?? [])
      : [],
  );
}

/** Each list asked for with `first` or `last`, such as `CaseIssue.labels`, and how many of it. */
export function listsIn(document: DocumentNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  visit(document, {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION)
        path.push(node.name?.value ?? "");
      if (node.kind !== Kind.FIELD) return;
      path.push((node.alias ?? node.name).value.replace(/^(open|closed|anchor|folder)\d+$/, "$1"));
      const many = node.arguments?.find(({ name }) => ["first", "last"].includes(name.value));
      if (many) found.set(path.join("."), `${many.name.value}: ${print(many.value)}`);
    },
    leave(node) {
      if (
        node.kind === Kind.FIELD ||
        node.kind === Kind.OPERATION_DEFINITION ||
        node.kind === Kind.FRAGMENT_DEFINITION
      )
        path.pop();
    },
  });
  return found;
}
