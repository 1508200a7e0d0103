import { z } from "zod";
import { isStandingSuffix } from "../../domain/committee/council-place.ts";
import type { AskGitHub } from "./ask-github.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { CaseRepositoryNamed, RepositoryNamed } from "../webhooks/webhook-scope.ts";

const Installations = z.array(
  z.object({ id: z.int().positive(), repository_selection: z.enum(["all", "selected"]) }),
);
const Token = z.object({ token: z.string().min(1) });
const Repositories = z.object({
  total_count: z.int(),
  repositories: z.array(
    z.object({
      id: z.int().positive().optional(),
      name: z.string(),
      private: z.boolean(),
      owner: z.object({ login: z.string() }),
    }),
  ),
});

/**
 * The only private repository the app is installed on with selected repositories; rooms of single
 * cases (`<repository>-<code-name>`) and standing places (`<repository>-council`, `-joining-…`) aside.
 *
 * @throws SettingProblem when there is none or more than one
 */
export async function onlyCaseRepository(
  ask: AskGitHub,
  jwt: () => Promise<string>,
): Promise<CaseRepositoryNamed> {
  const authorization = `bearer ${await jwt()}`;
  const found: CaseRepositoryNamed[] = [];
  const installations = await ask({
    route: "GET /app/installations?per_page=100",
    authorization,
    answer: Installations,
  });
  for (const { id } of installations.filter((one) => one.repository_selection === "selected")) {
    const permissions = { metadata: "read" };
    const { token } = await ask({
      route: `POST /app/installations/${id}/access_tokens`,
      authorization,
      body: { permissions },
      answer: Token,
    });
    const { repositories, total_count: total } = await ask({
      route: "GET /installation/repositories?per_page=100",
      authorization: `token ${token}`,
      answer: Repositories,
    });
    if (total > repositories.length) throw new SettingProblem(unclear);
    const closed = repositories.filter((repository) => repository.private);
    found.push(...closed.map(named));
  }
  const [only, ...others] = found.filter((candidate) => !isRoom(candidate, found));
  if (!only || others.length > 0) throw new SettingProblem(unclear);
  return only;
}

function named({
  id,
  name,
  owner,
}: z.infer<typeof Repositories>["repositories"][number]): CaseRepositoryNamed {
  return { owner: owner.login, name, ...(id !== undefined && { id }) };
}

const unclear =
  "CASE_REPOSITORY is missing: set it to owner/name of the committee's private repository, " +
  "since the app is not installed on exactly one selected private repository.";

function isRoom(candidate: RepositoryNamed, all: readonly RepositoryNamed[]): boolean {
  return all.some(
    ({ owner, name }) =>
      owner === candidate.owner &&
      candidate.name.startsWith(`${name}-`) &&
      isBeside(candidate.name.slice(name.length + 1)),
  );
}

function isBeside(suffix: string): boolean {
  return isStandingSuffix(suffix) || /^[a-z]+-[a-z]+$/.test(suffix);
}
