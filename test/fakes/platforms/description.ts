import { readFileSync } from "node:fs";
import { z } from "zod";

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    allOf: z.array(Schema).optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
  }),
);
interface Schema {
  readonly $ref?: string | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
}
const Content = z.record(z.string(), z.looseObject({ schema: Schema.optional() }));
const Operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: Content.optional() })),
});
const Description = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), Schema).default({}) }).optional(),
});

/** What was asked of a platform and what it answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: unknown;
}

/** What a published description leaves out and the platform's source shows. */
export interface Beyond {
  /** `PUT /admin/users/{id}/unsuspend.json` */
  readonly operations?: readonly string[];
  /** Names of fields that are sent although no description lists them. */
  readonly fields?: readonly string[];
}

/** A platform's own description, as far as a fake can be held to it. */
export interface Described {
  /** The operation a request means, or `undefined`. */
  readonly operationOf: (method: string, path: string) => string | undefined;
  /** The least an answer of an operation holds. */
  readonly leastAnswer: (operation: string) => unknown;
  /** The same of each entry, where it is a list. */
  readonly leastEntry: (operation: string) => unknown;
  /** What in an exchange the description does not allow. */
  readonly problems: (exchange: Exchange) => readonly string[];
}

/** @param file in `test/fixtures/spaces` @param prefix of every path */
export function describedIn(file: string, prefix: string, beyond: Beyond): Described {
  const text = readFileSync(`test/fixtures/spaces/${file}`, "utf8");
  const { paths, components } = Description.parse(JSON.parse(text));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, written]) => {
      const name = `${method.toUpperCase()} ${prefix}${path}`;
      return method === "parameters" ? [] : [[name, written] as const];
    }),
  );
  // A path that is spelled out goes before one with a name in its place.
  const names = (name: string) => name.split("{").length;
  const known = [...operations.map(([name]) => name), ...(beyond.operations ?? [])].toSorted(
    (one, other) => names(one) - names(other),
  );
  const isMeant = (name: string, method: string, path: string) => {
    const [verb = "", template = ""] = name.split(" ");
    const escaped = template.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+");
    return verb === method && new RegExp(`^${escaped}$`).test(path);
  };
  const wholes = new Map<Schema, Schema>();
  const whole = (schema: Schema): Schema => {
    const found = wholes.get(schema) ?? joined(schema);
    wholes.set(schema, found);
    return found;
  };
  const joined = (schema: Schema): Schema => {
    const name = schema.$ref?.split("/").at(-1);
    const own = name === undefined ? schema : (components?.schemas[name] ?? {});
    const parts = (own.allOf ?? []).map(whole);
    return {
      ...own,
      properties: Object.assign({}, ...parts.map((one) => one.properties), own.properties),
      required: [...parts.flatMap((one) => one.required ?? []), ...(own.required ?? [])],
    };
  };
  const parsed = new Map<string, z.infer<typeof Operation> | undefined>();
  const described = (operation: string) => {
    if (!parsed.has(operation)) {
      const written = operations.find(([name]) => name === operation)?.[1];
      parsed.set(operation, written === undefined ? undefined : Operation.parse(written));
    }
    return parsed.get(operation);
  };
  const answerOf = (operation: string): Schema | undefined => {
    const schema = described(operation)?.responses["200"]?.content?.["application/json"]?.schema;
    return schema && whole(schema);
  };
  const least = (schema: Schema): unknown => {
    const { type, properties = {}, required = [], items } = whole(schema);
    if (type === "array" || items !== undefined) return [];
    if (type === "object" || required.length > 0)
      return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {})]));
    const first = typeof type === "string" ? type : type?.[0];
    return { string: "", integer: 0, number: 0, boolean: false }[first ?? ""] ?? null;
  };
  const lacking = (schema: Schema, answer: unknown, at: string): readonly string[] => {
    const { properties = {}, required = [], items } = whole(schema);
    if (Array.isArray(answer))
      return items ? answer.flatMap((one, i) => lacking(items, one, `${at}[${i}]`)) : [];
    const fields = z.record(z.string(), z.unknown()).safeParse(answer).data;
    if (!fields || Object.keys(properties).length === 0) return [];
    const isListed = (name: string) => name in properties || beyond.fields?.includes(name);
    return [
      ...required.filter((name) => !(name in fields)).map((name) => `${at}.${name} is missing`),
      ...Object.keys(fields).flatMap((name) =>
        isListed(name) ? [] : [`${at}.${name} is unheard of`],
      ),
      ...Object.entries(fields).flatMap(([name, value]) => {
        const inner = properties[name];
        return inner ? lacking(inner, value, `${at}.${name}`) : [];
      }),
    ];
  };
  const operationOf = (method: string, path: string) =>
    known.find((name) => isMeant(name, method, path));
  return {
    operationOf,
    leastAnswer: (operation) => {
      const schema = answerOf(operation);
      return schema ? least(schema) : {};
    },
    leastEntry: (operation) => least(answerOf(operation)?.items ?? {}),
    problems({ method, path, query, sent, status, answer }) {
      const operation = operationOf(method, path);
      if (operation === undefined) return [`${method} ${path} is no operation`];
      const { parameters, requestBody } = described(operation) ?? {};
      if (!parameters) return [];
      const asked = parameters.filter((one) => one.in === "query").map(({ name }) => name);
      const body = Object.values(requestBody?.content ?? {})[0]?.schema;
      const { properties = {}, required = [] } = body ? whole(body) : {};
      const schema = status === 200 ? answerOf(operation) : undefined;
      return [
        ...Object.keys(query).flatMap((name) => (asked.includes(name) ? [] : [`?${name}`])),
        ...Object.keys(sent).flatMap((name) => (name in properties ? [] : [`${name} is sent`])),
        ...required.flatMap((name) => (name in sent ? [] : [`${name} is not sent`])),
        ...(schema ? lacking(schema, answer, operation) : []),
      ];
    },
  };
}
