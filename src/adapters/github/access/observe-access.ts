import { z } from "zod";
import type { AccessRole, AccessSeen } from "../../../domain/chapters/keeping-apart/access-seen.ts";
import type { NodeId } from "../../../domain/values/ids.ts";
import { Person } from "../../../domain/values/person.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { observeBranchRules } from "./branch-rules.ts";
import { Installations, otherApp } from "./other-app.ts";

const Account = z.object({ id: z.int().positive(), login: z.string() });
const Collaborators = z.array(
  Account.extend({
    permissions: z.object({
      triage: z.boolean().default(false),
      push: z.boolean(),
      maintain: z.boolean().default(false),
      admin: z.boolean(),
    }),
  }),
);
const Repository = z.object({ private: z.boolean() });
const Organization = z.object({ default_repository_permission: z.string().nullish() });
const Actions = z.object({ enabled: z.boolean() });

/** Asks one thing at a time; what GitHub does not let the app see stays unknown. */
export async function observeAccess(
  github: GitHub,
  isBoardPublic: (board: NodeId) => Promise<boolean | undefined>,
  board: NodeId | undefined,
  appId: number,
): Promise<Omit<AccessSeen, "records" | "refusedBy" | "undoing" | "lostIssues">> {
  const { owner, name: repo } = github.repository;
  const here = { owner, repo, per_page: 100 } as const;
  const org = { org: owner, per_page: 100 } as const;
  const own = github.rest("set-up");
  const audit = github.rest("audit");
  const everybody = { ...here, affiliation: "all" } as const;
  const people: unknown = await own.paginate("GET /repos/{owner}/{repo}/collaborators", everybody);
  const { data: repository } = await own.request("GET /repos/{owner}/{repo}", { owner, repo });
  const owners = await orUnknown(() =>
    own.paginate("GET /orgs/{org}/members", { ...org, role: "admin" as const }),
  );
  const organization = await orUnknown(
    async () => (await audit.request("GET /orgs/{org}", org)).data,
  );
  const teams = await orUnknown(() => own.paginate("GET /repos/{owner}/{repo}/teams", here));
  const keys = await orUnknown(() => own.paginate("GET /repos/{owner}/{repo}/keys", here));
  const hooks = await orUnknown(() => own.paginate("GET /repos/{owner}/{repo}/hooks", here));
  const apps = await orUnknown(() => audit.paginate("GET /orgs/{org}/installations", org));
  const actions = await orUnknown(
    async () =>
      (await own.request("GET /repos/{owner}/{repo}/actions/permissions", { owner, repo })).data,
  );
  const hindrances = await observeBranchRules(github);
  const lacks = await github.credentials.lacks(["set-up", "audit"]);
  return {
    hindrances,
    lacks,
    people: read(Collaborators, people).map(({ id, login, permissions }) => ({
      person: Person.parse({ id, login }),
      role: roleOf(permissions),
    })),
    owners: readKnown(z.array(Account), owners)?.map(({ id, login }) =>
      Person.parse({ id, login }),
    ),
    isPrivate: read(Repository, repository).private,
    basePermission:
      readKnown(Organization, organization)?.default_repository_permission ?? undefined,
    teams: readKnown(z.array(z.object({ name: z.string() })), teams)?.map(({ name }) => name),
    deployKeys: readKnown(z.array(z.object({ read_only: z.boolean() })), keys)?.map((key) => ({
      canWrite: !key.read_only,
    })),
    webhooks: readKnown(z.array(z.unknown()), hooks)?.length,
    otherApps: readKnown(Installations, apps)?.flatMap((one) => otherApp(one, appId)),
    isBoardPublic: board && (await isBoardPublic(board)),
    areActionsOn: readKnown(Actions, actions)?.enabled,
  };
}

function read<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.output<Shape> {
  return parseAnswer(shape, answer, "ObserveAccess");
}

function readKnown<Shape extends z.ZodType>(
  shape: Shape,
  answer: unknown,
): z.output<Shape> | undefined {
  return answer === undefined ? undefined : read(shape, answer);
}

async function orUnknown(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Terminal) return undefined;
    throw error;
  }
}

function roleOf(permissions: z.infer<typeof Collaborators>[number]["permissions"]): AccessRole {
  if (permissions.admin) return "admin";
  if (permissions.maintain) return "maintain";
  if (permissions.push) return "write";
  return permissions.triage ? "triage" : "read";
}
