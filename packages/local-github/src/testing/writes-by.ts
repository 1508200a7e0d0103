import { z } from "zod";
import { parseNodeId } from "../model/node-id.ts";
import { readGraphqlBody } from "../pipeline/read-operation.ts";
import type { RunningGitHub } from "../start-local-github.ts";

/**
 * Where a request would have changed something; a repository by the name it was asked by, made with,
 * or has by now.
 */
export type WrittenPlace =
  | { readonly in: "repository"; readonly name: string; readonly id: number | undefined }
  /** One that was made so that everybody may read it. */
  | { readonly in: "public-repository"; readonly name: string }
  | { readonly in: "project"; readonly isPublic: boolean }
  /** Of REST outside repositories: `DELETE /orgs/example-org/blocks/mal`. */
  | { readonly in: "path"; readonly path: string }
  /** Nothing in the request tells. */
  | { readonly in: "nowhere-known" };

/** A request that changes something, or would have if it had not been refused. */
export interface Write {
  /** Method and path, or the GraphQL operation's name. */
  readonly asked: string;
  readonly places: readonly WrittenPlace[];
}

/**
 * What somebody asked a local GitHub to change, and where, from its log; refused requests count.
 *
 * @param by as the log names them: a login, or `<slug>[bot]`
 */
export function writesBy({ github }: Pick<RunningGitHub, "github">, by: string): readonly Write[] {
  const { world } = github;
  const repository = (id: number): WrittenPlace => {
    const gone = [...world.deletedRepositories].find((one) => one.databaseId === id);
    const found = world.repositories.get(id) ?? gone;
    return { in: "repository", name: found ? nameOf(found) : "", id };
  };
  const ofNode = (id: string): readonly WrittenPlace[] => {
    const { kind, parts: [first] = [] } = parseNodeId(id) ?? {};
    if (kind === undefined || typeof first !== "number" || people.has(kind)) return [];
    if (kind === "Organization") return [{ in: "path", path: `an organisation: ${first}` }];
    if (!kind.startsWith("ProjectV2")) return [repository(first)];
    return [{ in: "project", isPublic: world.projects.get(first)?.public ?? false }];
  };
  const named = (owner: string, name: string): WrittenPlace => {
    const found = world.repositoryByName(owner, name);
    return { in: "repository", name: `${owner}/${name}`, id: found?.databaseId };
  };
  const ofMutation = (variables: unknown): readonly WrittenPlace[] =>
    placesIn(variables).flatMap((one) => {
      const [owner = "", name = ""] = one.isName ? one.text.split("/") : [];
      return one.isName ? [named(owner, name)] : ofNode(one.text);
    });

  return github.log.dump().flatMap((request): readonly Write[] => {
    const { method, path, operation, requestText } = request;
    if (request.by !== by || method === "GET" || method === "HEAD") return [];
    if (path !== "/graphql") {
      const asked = `${method} ${path}`;
      const [, owner, name] = /^\/repos\/([^/]+)\/([^/?]+)/.exec(path) ?? [];
      if (owner !== undefined && name !== undefined)
        return [{ asked, places: [named(owner, name)] }];
      const made = /^\/orgs\/[^/]+\/repos$/.test(path) ? madeIn(request.responseText) : undefined;
      return [{ asked, places: [made ?? { in: "path", path: asked }] }];
    }
    const body = readGraphqlBody(requestText);
    if (!body || !/^\s*mutation\b/.test(body.query)) return [];
    const places = ofMutation(body.variables ?? {});
    const known = places.length > 0 ? places : [{ in: "nowhere-known" } as const];
    return [{ asked: operation ?? "a mutation", places: known }];
  });
}

const Made = z.object({ id: z.int(), full_name: z.string(), private: z.boolean() });

/** A repository that was made, by the name it was given. */
function madeIn(answer: string): WrittenPlace | undefined {
  const { data } = Made.safeParse(JSON.parse(answer || "null"));
  if (!data) return undefined;
  const { id, full_name: name } = data;
  return data.private ? { in: "repository", name, id } : { in: "public-repository", name };
}

/** Who something is done with is no place. */
const people = new Set(["User", "Bot", "App"]);

function nameOf({ owner, name }: { readonly owner: { readonly login: string }; name: string }) {
  return `${owner.login}/${name}`;
}

interface NamedPlace {
  readonly text: string;
  /** `owner/name`, and not a global id. */
  readonly isName: boolean;
}

/** Every id and every `owner/name` among the variables of a mutation, wherever it stands. */
function placesIn(value: unknown, key = ""): readonly NamedPlace[] {
  if (typeof value === "string") {
    if (key === "repositoryNameWithOwner") return [{ text: value, isName: true }];
    return /(^i|I)ds?$/.test(key) ? [{ text: value, isName: false }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => placesIn(one, name));
}
