import { z } from "zod";

/** Which places of a schema a value has, or all there are. */
type Found = { readonly value: unknown } | undefined;

/**
 * Where values of a schema may differ in shape: each kind of a union, and each field that may be
 * left out. A schema that several others share is one place, named after where it was met first.
 */
export function shapesOf(schema: z.core.$ZodType): ReadonlyMap<object, string> {
  return new Map([...walk(schema, "", undefined)].toReversed());
}

/** Those of them that a value of the schema has. */
export function shapesIn(schema: z.core.$ZodType, value: unknown): ReadonlySet<object> {
  return new Set([...walk(schema, "", { value })].map(([place]) => place));
}

function* walk(schema: z.core.$ZodType, path: string, found: Found): Generator<[object, string]> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    if (found && found.value === undefined) return;
    yield [schema, path];
    yield* walk(schema.unwrap(), path, found);
  } else if (schema instanceof z.ZodNonOptional) {
    const inner = schema.unwrap();
    yield* walk(inner instanceof z.ZodOptional ? inner.unwrap() : inner, path, found);
  } else if (schema instanceof z.ZodObject) {
    const fields = found && z.looseObject({}).parse(found.value);
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape))
      yield* walk(field, path === "" ? name : `${path}.${name}`, fields && { value: fields[name] });
  } else if (schema instanceof z.ZodArray) {
    yield* walkEach(schema.element, `${path}[]`, found && z.array(z.unknown()).parse(found.value));
  } else if (schema instanceof z.ZodRecord) {
    const values = found && Object.values(z.looseObject({}).parse(found.value));
    yield* walkEach(schema.valueType, `${path}{}`, values);
  } else if (schema instanceof z.ZodUnion) {
    yield* walkUnion(schema, path, found);
  } else if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    yield* walk(schema.unwrap(), path, found);
  } else if (schema instanceof z.ZodPipe) {
    yield* walk(schema.in, path, found);
  } else if (!simple.some((kind) => schema instanceof kind)) {
    throw new TypeError(
      `${path}: a schema of ${schema.constructor.name} cannot be looked through yet`,
    );
  }
}

const simple = [
  z.core.$ZodString,
  z.core.$ZodNumber,
  z.core.$ZodBoolean,
  z.core.$ZodLiteral,
  z.core.$ZodEnum,
  z.core.$ZodTemplateLiteral,
  // JSON, of which only its writer knows what is in it.
  z.core.$ZodLazy,
] as const;

function* walkEach(
  schema: z.core.$ZodType,
  path: string,
  values: readonly unknown[] | undefined,
): Generator<[object, string]> {
  if (!values) yield* walk(schema, path, undefined);
  else for (const value of values) yield* walk(schema, path, { value });
}

function* walkUnion(
  { options }: z.ZodUnion,
  path: string,
  found: Found,
): Generator<[object, string]> {
  for (const [i, option] of options.entries()) {
    if (found && !z.safeParse(option, found.value).success) continue;
    const name = nameOf(option) ?? `${path} (${i + 1})`;
    yield [option, name];
    yield* walk(option, name, found);
    if (found) return;
  }
}

/** The constant that tells this kind from the others: `PartyTold`, `ban`. */
function nameOf(option: z.core.$ZodType): string | undefined {
  if (!(option instanceof z.ZodObject)) return undefined;
  const constant = Object.values<z.core.$ZodType>(option.shape).find(
    (field) => field instanceof z.ZodLiteral,
  );
  return constant instanceof z.ZodLiteral ? [...constant.values].join(", ") : undefined;
}
