import { z } from "zod";
import type { CastMember } from "../cast-member.ts";
import { GitHubRefused } from "./github-refused.ts";

/** A request to GitHub's API as a person makes it; `path` begins with a slash. */
export interface GitHubRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}

/** GitHub's message, with what it says of single fields. */
const complaint = z
  .object({
    message: z.string(),
    errors: z
      .array(z.union([z.string(), z.looseObject({ message: z.string().optional() })]))
      .default([]),
  })
  .transform(({ message, errors }) => {
    const details = errors.flatMap((one) => (typeof one === "string" ? one : (one.message ?? [])));
    return [message, ...details].join(": ");
  });
const graphqlError = z.object({ message: z.string() });
const graphqlAnswer = z.object({
  data: z.unknown().optional(),
  errors: z.array(graphqlError).optional(),
});

/** Somebody of the cast at GitHub's API: they see and may do what GitHub lets them, and nothing else. */
export class ActingPerson {
  readonly member: CastMember;
  readonly #githubUrl: string;

  constructor(githubUrl: string, member: CastMember) {
    this.#githubUrl = githubUrl;
    this.member = member;
  }

  get login(): string {
    return this.member.login;
  }

  /** The JSON GitHub answers. Throws `GitHubRefused` for every status from 400 on. */
  async ask({ method, path, body }: GitHubRequest): Promise<unknown> {
    const answer = await fetch(this.#githubUrl + path, {
      method,
      headers: {
        authorization: `token ${this.member.token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const value = readJson(text);
    if (answer.ok) return value;
    const said = complaint.safeParse(value);
    throw new GitHubRefused(answer.status, said.success ? said.data : text);
  }

  /** As `ask` for a read; `undefined` for what does not exist, or not for this person. */
  async look(path: string): Promise<unknown> {
    try {
      return await this.ask({ method: "GET", path });
    } catch (error) {
      if (error instanceof GitHubRefused && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Whether what was there is no longer, such as the issue of a case that lives elsewhere now. */
  async isGone(path: string): Promise<boolean> {
    try {
      await this.ask({ method: "GET", path });
      return false;
    } catch (error) {
      if (error instanceof GitHubRefused && (error.status === 404 || error.status === 410))
        return true;
      throw error;
    }
  }

  /** Every page of a list that GitHub answers, a hundred at a time. */
  async list<S extends z.ZodType>(path: string, entry: S): Promise<readonly z.infer<S>[]> {
    const found: z.infer<S>[] = [];
    for (let page = 1; ; page += 1) {
      const paged = `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`;
      const entries = z.array(entry).parse(await this.ask({ method: "GET", path: paged }));
      found.push(...entries);
      if (entries.length < 100) return found;
    }
  }

  /**
   * Asks a GraphQL document. Parts that this person may not see are `null`, as on GitHub; throws
   * `GitHubRefused` when what is left does not have the shape asked for.
   */
  async query<S extends z.ZodType>(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    shape: S,
  ): Promise<z.infer<S>> {
    const body = { query: document, variables };
    const answer = graphqlAnswer.parse(await this.ask({ method: "POST", path: "/graphql", body }));
    const read = shape.safeParse(answer.data);
    if (read.success) return read.data;
    const said = answer.errors?.[0]?.message;
    throw said === undefined ? read.error : new GitHubRefused(404, said);
  }
}

function readJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
