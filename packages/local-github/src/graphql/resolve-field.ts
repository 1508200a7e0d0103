import { OperationTypeNode, type GraphQLFieldResolver, type GraphQLTypeResolver } from "graphql";
import { GitHubRefusal } from "../model/github-refusal.ts";
import { Input } from "./input.ts";
import { mutationFields } from "./mutation-fields.ts";
import { queryFields } from "./query-fields.ts";
import { registry } from "./registry.ts";
import { Shown, type ShownType } from "./shown.ts";
import type { Context, TypeFields } from "./type-fields.ts";

/** Answers every field of the schema: from the registry, from a plain object, or that it is not built. */
export const resolveField: GraphQLFieldResolver<unknown, Context> = (
  source,
  args,
  context,
  info,
) => {
  const { fieldName, parentType } = info;
  if (source instanceof Shown) {
    return fieldOf(source, fieldName, parentType.name)(new Input(args), context);
  }
  if (isRecord(source)) {
    const value = Object.hasOwn(source, fieldName) ? source[fieldName] : undefined;
    if (value === undefined) throw notBuilt(`${parentType.name}.${fieldName}`);
    return typeof value === "function" ? value() : value;
  }
  const root =
    info.operation.operation === OperationTypeNode.MUTATION ? mutationFields : queryFields;
  const answer = Object.hasOwn(root, fieldName) ? root[fieldName] : undefined;
  if (answer === undefined) throw notBuilt(`${parentType.name}.${fieldName}`);
  return answer(new Input(args), context);
};

function fieldOf<K extends ShownType>(
  shown: Shown<K>,
  name: string,
  typeName: string,
): (args: Input, context: Context) => unknown {
  const fields: TypeFields<K> = registry[shown.typename];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) throw notBuilt(`${typeName}.${name}`);
  return (args, context) => field(shown.record, args, context);
}

function notBuilt(name: string): GitHubRefusal {
  return new GitHubRefusal("NOT_IMPLEMENTED", `the local GitHub has no ${name} yet`);
}

export const resolveType: GraphQLTypeResolver<unknown, Context> = (value) =>
  value instanceof Shown ? value.typename : undefined;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
