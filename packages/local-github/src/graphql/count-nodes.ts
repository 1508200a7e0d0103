import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** What a document asks for at most, as GitHub counts it for its limits. */
export interface DocumentSize {
  /** Every node every connection may bring. */
  readonly nodeCount: number;
  /** Points: one for each hundred connections that have to be read, at least one. */
  readonly cost: number;
}

/** Counts by `first` and `last`, each multiplied by those around it; what is skipped is not counted. */
export function countNodes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const total = { nodes: 0, requests: 0 };
  const walk = (set: SelectionSetNode, times: number): void => {
    for (const selection of set.selections) {
      if (isLeftOut(selection.directives ?? [], variables)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) walk(fragment.selectionSet, times);
        continue;
      }
      if (selection.selectionSet === undefined) continue;
      const bound = selection.kind === Kind.FIELD ? readBound(selection, variables) : undefined;
      if (bound !== undefined) {
        total.nodes += times * bound;
        total.requests += times;
      }
      walk(selection.selectionSet, times * (bound ?? 1));
    }
  };
  walk(operation.selectionSet, 1);
  return { nodeCount: total.nodes, cost: Math.max(1, Math.round(total.requests / 100)) };
}

function readBound(field: FieldNode, variables: Variables): number | undefined {
  const bound = field.arguments?.find(
    ({ name }) => name.value === "first" || name.value === "last",
  );
  const value = bound === undefined ? undefined : readValue(bound.value, variables);
  return typeof value === "number" ? value : undefined;
}

function isLeftOut(directives: readonly DirectiveNode[], variables: Variables): boolean {
  return directives.some((directive) => {
    const condition = directive.arguments?.find(({ name }) => name.value === "if");
    const value = condition === undefined ? undefined : readValue(condition.value, variables);
    return directive.name.value === "include" ? value === false : value === true;
  });
}

function readValue(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.BOOLEAN ? value.value : undefined;
}
