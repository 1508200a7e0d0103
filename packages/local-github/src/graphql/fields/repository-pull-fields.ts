import { requireAccess } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { notFound } from "../../model/github-refusal.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import { compareKeys, connect, type CursorKey } from "../connection.ts";
import type { Input } from "../input.ts";
import { show } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";

export const repositoryPullFields: TypeFields<"Repository"> = {
  pullRequest: (repository, args, { world, viewer }) => {
    requireAccess(viewer, repository, demands.readPulls);
    const number = args.number("number");
    const pull = world.issueByNumber(repository, number)?.pull ?? undefined;
    if (pull !== undefined) return show("PullRequest", pull);
    throw notFound(`Could not resolve to a PullRequest with the number of ${number}.`);
  },
  pullRequests: (repository, args, { world, viewer }) => {
    requireAccess(viewer, repository, demands.readPulls);
    return connectPulls(args, "pullRequests", world.pulls.of(repository));
  },
};

/** Narrowed by state, branches and labels; in the order asked for, oldest first unless said. */
export function connectPulls(args: Input, name: string, pulls: readonly PullRequest[]): object {
  const order = args.optionalObject("orderBy");
  const byUpdate = order?.optionalText("field") === "UPDATED_AT";
  const direction = order?.optionalText("direction") === "DESC" ? "desc" : "asc";
  const key = ({ issue }: PullRequest): CursorKey => [
    byUpdate ? issue.updatedAt : issue.createdAt,
    issue.number,
  ];
  const found = pulls
    .filter(matching(args))
    .toSorted((a, b) => compareKeys(key(a), key(b)) * (direction === "desc" ? -1 : 1));
  return connect(args, name, {
    items: found,
    show: (pull) => show("PullRequest", pull),
    key,
    direction,
  });
}

function matching(args: Input): (pull: PullRequest) => boolean {
  const states = args.texts("states");
  const head = args.optionalText("headRefName");
  const base = args.optionalText("baseRefName");
  const labels = args.texts("labels");
  return (pull) =>
    (states === undefined || states.includes(stateOf(pull))) &&
    (head === undefined || pull.headRef === head) &&
    (base === undefined || pull.baseRef === base) &&
    (labels === undefined || [...pull.issue.labels].some(({ name }) => labels.includes(name)));
}

function stateOf({ merge, issue }: PullRequest): string {
  return merge === null ? issue.state.toUpperCase() : "MERGED";
}
