import { Buffer } from "node:buffer";
import { Octokit } from "@octokit/rest";
import { z } from "zod";
import { Terminal, Transient } from "../../ports/errors.ts";
import { patientFetch } from "../shell/patient-fetch.ts";

/** Whoever typed the command, asking GitHub with their own token: it answers what they may read. */
export interface Reader {
  /** `undefined` for what they may not read, or is not there: GitHub does not say which. */
  ask<Read>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    answer: z.ZodType<Read>,
  ): Promise<Read | undefined>;
  /** The bytes of a blob; `undefined` for what they may not read, or is not there. */
  bytesOf(owner: string, repo: string, blob: string): Promise<Buffer | undefined>;
  /** The names of the repositories of an owner that they see. */
  repositoriesOf(owner: string): Promise<readonly string[]>;
}

const Answer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ type: z.string().optional() })).optional(),
});

export function readerWith(token: string, apiUrl: string): Reader {
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    log: silent,
    request: { fetch: patientFetch },
  });
  return {
    async ask(query, variables, answer) {
      const { data } = await told(() => octokit.request("POST /graphql", { query, variables }));
      const said = Answer.parse(data);
      const faults = (said.errors ?? []).filter(({ type }) => type !== "NOT_FOUND");
      if (faults.length > 0)
        throw new Terminal("GitHub does not answer all of it; nothing more was written", {
          route: "POST /graphql",
        });
      return answer.safeParse(said.data).data;
    },
    async bytesOf(owner, repo, blob) {
      const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
      const ask = () => octokit.request(route, { owner, repo, file_sha: blob });
      const answer = await told(() => ask().catch(nothingWhereGone));
      return answer && Buffer.from(BlobAnswer.parse(answer.data).content, "base64");
    },
    repositoriesOf: (owner) =>
      told(async () => {
        const route = "GET /orgs/{org}/repos";
        const all = await octokit.paginate(route, { org: owner, per_page: 100 });
        return all.map(({ name }) => name);
      }),
  };
}

const BlobAnswer = z.object({ content: z.string() });

function nothingWhereGone(error: unknown): undefined {
  if (error instanceof Error && "status" in error && error.status === 404) return undefined;
  throw error;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A token that is none, or no GitHub there, in a sentence. */
async function told<Read>(ask: () => Promise<Read>): Promise<Read> {
  try {
    return await ask();
  } catch (error) {
    const status = error instanceof Error && "status" in error ? Number(error.status) : undefined;
    const edge = { route: "export", ...(status !== undefined && { status }) };
    if (status === 401 || status === 403)
      throw new Terminal("GitHub does not take GITHUB_TOKEN for this", edge, { cause: error });
    throw new Transient("GitHub did not answer; try again later", edge, { cause: error });
  }
}
