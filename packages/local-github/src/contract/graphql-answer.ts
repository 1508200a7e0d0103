import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Where an answer came with errors, what failed is null. */
  readonly mayLack: boolean;
  readonly faults: string[];
}

/** What of an answer's data is not as the schema has it: no null, list, enum or scalar astray. */
export function answerFaults(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  data: unknown,
  mayLack: boolean,
): readonly string[] {
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const root = schema.getRootType(operation.operation);
  if (!root) return [`the schema has no ${operation.operation}`];
  const reading = { schema, fragments, mayLack, faults: [] };
  holdFields(reading, root, data, operation.selectionSet, "");
  return reading.faults;
}

function hold(
  reading: Reading,
  type: GraphQLOutputType,
  value: unknown,
  selected: SelectionSetNode | undefined,
  path: string,
): void {
  const { faults } = reading;
  if (isNonNullType(type)) {
    if (value !== null && value !== undefined) hold(reading, type.ofType, value, selected, path);
    else if (!reading.mayLack) faults.push(`${path} is null where GitHub never has null`);
    return;
  }
  if (value === null || value === undefined) return;
  if (isListType(type)) {
    if (!Array.isArray(value)) faults.push(`${path} is no list`);
    else for (const one of value) hold(reading, type.ofType, one, selected, path);
    return;
  }
  const named = getNamedType(type);
  if (isEnumType(named)) {
    if (typeof value !== "string" || !named.getValue(value))
      faults.push(`${path} is no ${named.name}`);
  } else if (isScalarType(named)) {
    if (!fitsScalar(named.name, value)) faults.push(`${path} is no ${named.name}`);
  } else if (selected) {
    holdFields(reading, actualType(reading.schema, named, value), value, selected, path);
  }
}

/** A field selected but absent is taken as null. */
function holdFields(
  reading: Reading,
  type: GraphQLNamedType,
  value: unknown,
  { selections }: SelectionSetNode,
  path: string,
): void {
  const { schema, fragments } = reading;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const field = "getFields" in type ? type.getFields()[selection.name.value] : undefined;
      if (!field || !("args" in field) || isLeftOut(selection, value)) continue;
      const key = selection.alias?.value ?? selection.name.value;
      const below = fieldOf(value, key);
      hold(reading, field.type, below, selection.selectionSet, `${path}.${key}`);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && fits(schema, type, condition)) {
      holdFields(reading, type, value, fragment.selectionSet, path);
    }
  }
}

/** `@include` and `@skip` leave fields out; whether they did shows in the answer. */
function isLeftOut(
  selection: {
    readonly directives?: readonly unknown[];
    readonly name: { readonly value: string };
  },
  value: unknown,
): boolean {
  const isConditional = (selection.directives ?? []).length > 0;
  return isConditional && fieldOf(value, selection.name.value) === undefined;
}

/** The object's own type where the answer tells it; the abstract one shows only what all share. */
function actualType(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  value: unknown,
): GraphQLNamedType {
  if (isObjectType(type)) return type;
  const name = fieldOf(value, "__typename");
  return (typeof name === "string" ? schema.getType(name) : undefined) ?? type;
}

/** What an answered object holds under a key. */
function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function fits(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}

function fitsScalar(name: string, value: unknown): boolean {
  switch (name) {
    case "Int":
      return Number.isInteger(value);
    case "Float":
      return typeof value === "number";
    case "Boolean":
      return typeof value === "boolean";
    case "GitObjectID":
      return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
    case "DateTime":
      return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
    case "Date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
    case "URI":
      return typeof value === "string" && URL.canParse(value, "http://127.0.0.1");
    default:
      return ["string", "number"].includes(typeof value);
  }
}
