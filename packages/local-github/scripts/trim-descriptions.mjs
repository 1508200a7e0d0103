// Writes what GitHub publishes about its REST API and its webhooks to descriptions/, reduced to
// what the local GitHub speaks: the endpoints it answers, the events of descriptions/events.txt, and
// of these only what a validator reads. The published packages (420 MB) are installed into a
// temporary folder and thrown away.
//
// npm run descriptions
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restRoutes } from "../dist/rest/rest-routes.js";

const folder = new URL("../descriptions/", import.meta.url);
const packages = { rest: "@octokit/openapi@23", webhooks: "@octokit/openapi-webhooks@12" };
/** What every app is told without subscribing to it, and what one may subscribe to here. */
const events = new Set([
  "installation",
  "installation_repositories",
  ...readFileSync(new URL("events.txt", folder), "utf8").trim().split("\n"),
]);
const methods = ["get", "put", "post", "patch", "delete"];
/** What a validator reads, besides the keywords that hold schemas. */
const validated = new Set([
  "type",
  "enum",
  "const",
  "required",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "uniqueItems",
  "pattern",
]);

/**
 * Turns the schemas of an OpenAPI description into plain JSON Schema without prose. What occurs
 * again and again is written once, under `definitions`, by the beginning of its hash.
 */
class Schemas {
  definitions = {};
  #description;
  #names = new Map();

  constructor(description) {
    this.#description = description;
  }

  bodyOf(described) {
    const { content } = this.#resolve(described) ?? {};
    const schema = content?.["application/json"]?.schema;
    return schema === undefined ? null : this.#plain(schema);
  }

  #resolve(described) {
    if (described?.$ref === undefined) return described;
    const path = described.$ref.split("/").slice(1);
    return path.reduce((found, key) => found[key], this.#description);
  }

  #plain(schema) {
    if (typeof schema !== "object" || schema === null) return schema;
    if (schema.$ref !== undefined) return { $ref: `#/definitions/${this.#named(schema.$ref)}` };
    const plain = {};
    for (const [key, value] of Object.entries(schema)) {
      if (key === "properties") plain[key] = mapValues(newer(value), (one) => this.#plain(one));
      else if (["items", "not", "additionalProperties"].includes(key))
        plain[key] = this.#plain(value);
      else if (["allOf", "anyOf", "oneOf"].includes(key))
        plain[key] = choices(schema, value).map((one) => this.#plain(one));
      else if (validated.has(key)) plain[key] = value;
    }
    return this.#shared(schema.nullable === true ? orNull(plain) : plain);
  }

  #named(ref) {
    const name = ref.split("/").at(-1);
    if (!this.#names.has(name)) {
      this.#names.set(name, name);
      const plain = this.#plain(this.#resolve({ $ref: ref }));
      this.definitions[name] = plain;
    }
    return name;
  }

  #shared(plain) {
    const text = JSON.stringify(plain);
    if (text.length < 200) return plain;
    const name = createHash("sha256").update(text).digest("hex").slice(0, 12);
    this.definitions[name] = plain;
    return { $ref: `#/definitions/${name}` };
  }
}

const scratch = await mkdtemp(join(tmpdir(), "descriptions-"));
try {
  await writeFile(join(scratch, "package.json"), '{"private":true}');
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", ...options, ...Object.values(packages)], { cwd: scratch });
  await write("github-rest.json", describeRest(await published("openapi")));
  await write("github-webhooks.json", describeWebhooks(await published("openapi-webhooks")));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function published(name) {
  const root = join(scratch, "node_modules/@octokit", name);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const text = await readFile(join(root, "generated/api.github.com.json"), "utf8");
  return { from: `@octokit/${name} ${version}`, description: JSON.parse(text) };
}

/** Bodies by status; `null` is an answer without a described body. */
function describeRest({ from, description }) {
  const answered = restRoutes({ world: {} })
    .flatMap((app) => app.routes)
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${shapeOf(path)}`);
  const wanted = new Set(answered);
  const schemas = new Schemas(description);
  const operations = {};
  for (const [path, item] of Object.entries(description.paths)) {
    for (const method of methods.filter((one) => item[one] !== undefined)) {
      if (!wanted.delete(`${method.toUpperCase()} ${shapeOf(path)}`)) continue;
      const { requestBody, responses } = item[method];
      operations[`${method.toUpperCase()} ${path}`] = {
        request: schemas.bodyOf(requestBody),
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, one]) => [status, schemas.bodyOf(one)]),
        ),
      };
    }
  }
  for (const route of wanted) process.stderr.write(`GitHub describes no ${route}\n`);
  return { from, operations, definitions: schemas.definitions };
}

/** `/users/:login{[a-z]+}` and `/users/{username}` have one shape. */
function shapeOf(path) {
  return path.replace(/\{[^/]*[+*]\}/g, "").replace(/:[a-z_]+|\{[^}]+\}/gi, "*");
}

/** Payloads by event and action: `issues-opened`, `projects-v2-item-edited`, `push`. */
function describeWebhooks({ from, description }) {
  const schemas = new Schemas(description);
  const payloads = {};
  for (const [name, { post }] of Object.entries(description.webhooks)) {
    const [event] = post.operationId.split("/");
    if (!events.has(event.replaceAll("-", "_"))) continue;
    payloads[name] = schemas.bodyOf(post.requestBody);
  }
  return { from, payloads, definitions: schemas.definitions };
}

/** Apps can be subscribed to events (`projects_v2`) that the published list of them has not yet. */
function newer(properties) {
  if (properties.events?.items?.enum === undefined) return properties;
  return { ...properties, events: { type: "array", items: { type: "string" } } };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** A card's old value may be null, says its type; of the choices beside it the package forgets it. */
function choices({ type, allOf }, alternatives) {
  const mayBeNull = allOf === undefined && Array.isArray(type) && type.includes("null");
  return mayBeNull ? [...alternatives, { type: "null" }] : alternatives;
}

/** OpenAPI 3.0 writes `nullable` beside the type. */
function orNull(plain) {
  if (plain.type === undefined) return { anyOf: [plain, { type: "null" }] };
  const listed = plain.enum === undefined ? {} : { enum: [...new Set([...plain.enum, null])] };
  return { ...plain, ...listed, type: [plain.type, "null"].flat() };
}

async function write(name, { from, definitions, ...parts }) {
  const [[title, entries]] = Object.entries(parts);
  const text = `{"from":${JSON.stringify(from)},\n"${title}":{\n${lines(entries)}},\n"definitions":{\n${lines(definitions)}}}\n`;
  JSON.parse(text);
  await writeFile(new URL(name, folder), text);
  process.stdout.write(
    `${name}: ${Object.keys(entries).length} of ${from}, ${text.length} bytes\n`,
  );
}

function lines(things) {
  return Object.entries(things)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(",\n");
}
