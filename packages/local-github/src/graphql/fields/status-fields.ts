import { latestRuns, latestStatuses } from "../../model/check-state.ts";
import { nodeId } from "../../model/node-id.ts";
import { readCommit } from "../../model/read-git.ts";
import type { CheckRun } from "../../model/records/check.ts";
import type { CommitStatus } from "../../model/records/commit-status.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Records, type Shown } from "../shown.ts";
import { showAccount } from "../show-record.ts";
import type { Context, TypeFields } from "../type-fields.ts";

type Said = CheckRun | CommitStatus;
type Commit = Records["StatusCheckRollup"];
type State = "SUCCESS" | "PENDING" | "FAILURE" | "ERROR";

/** All that was said of a commit together; `null` when nothing was. */
export function rollupOf(world: World, repository: Repository, oid: string): Shown | null {
  const said = saidOf(world, { repository, oid });
  return said.length === 0 ? null : show("StatusCheckRollup", { repository, oid });
}

/** The statuses of a commit together; `null` without any. */
export function statusOf(world: World, repository: Repository, oid: string): Shown | null {
  const statuses = latestStatuses(world, repository, oid);
  return statuses.length === 0 ? null : show("Status", { repository, oid });
}

function saidOf(world: World, { repository, oid }: Commit): readonly Said[] {
  const runs = world.checks.suitesOf(repository, oid).flatMap(latestRuns);
  return [...runs, ...latestStatuses(world, repository, oid)];
}

const states = {
  success: "SUCCESS",
  pending: "PENDING",
  failure: "FAILURE",
  error: "ERROR",
} as const satisfies Record<CommitStatus["state"], State>;

function stateOf(said: Said): State {
  if ("state" in said) return states[said.state];
  if (said.status !== "completed") return "PENDING";
  const fine = ["success", "neutral", "skipped"].includes(said.conclusion ?? "");
  return fine ? "SUCCESS" : "FAILURE";
}

/** The worst of them. */
function worstOf(all: readonly Said[]): State {
  const found = new Set(all.map(stateOf));
  const order = ["ERROR", "FAILURE", "PENDING"] as const;
  return order.find((state) => found.has(state)) ?? "SUCCESS";
}

function connectSaid(commit: Commit, args: Input, { world }: Context): object {
  return connect(args, "contexts", {
    items: saidOf(world, commit),
    show: (said) => ("state" in said ? show("StatusContext", said) : show("CheckRun", said)),
    key: ({ databaseId }) => [databaseId],
  });
}

function showCommit({ repository, oid }: Commit): Shown | null {
  const commit = readCommit(repository.git, oid);
  return commit === undefined ? null : show("Commit", { repository, commit });
}

export const rollupFields: TypeFields<"StatusCheckRollup"> = {
  id: ({ repository, oid }) => nodeId("StatusCheckRollup", repository.databaseId, oid),
  commit: showCommit,
  state: (commit, _args, { world }) => worstOf(saidOf(world, commit)),
  contexts: connectSaid,
};

export const statusFields: TypeFields<"Status"> = {
  id: ({ repository, oid }) => nodeId("Status", repository.databaseId, oid),
  commit: showCommit,
  state: ({ repository, oid }, _args, { world }) => worstOf(latestStatuses(world, repository, oid)),
  contexts: ({ repository, oid }, _args, { world }) =>
    latestStatuses(world, repository, oid).map((status) => show("StatusContext", status)),
  context: ({ repository, oid }, args, { world }) => {
    const name = args.text("name");
    const found = latestStatuses(world, repository, oid).find(({ context }) => context === name);
    return found === undefined ? null : show("StatusContext", found);
  },
  combinedContexts: connectSaid,
};

export const statusContextFields: TypeFields<"StatusContext"> = {
  id: (status) => status.nodeId,
  context: (status) => status.context,
  state: (status) => states[status.state],
  description: (status) => status.description,
  targetUrl: (status) => status.targetUrl,
  createdAt: (status) => status.createdAt,
  creator: ({ creator }) => showAccount(creator),
  avatarUrl: ({ creator }, _args, { world }) => `${world.webUrl}/avatars/u/${creator.databaseId}`,
  commit: showCommit,
};
