import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { createComment } from "../model/comments.ts";
import { findUser } from "../model/accounts.ts";
import type { Issue } from "../model/records/issue.ts";
import { nameWithOwner } from "../model/records/repository.ts";
import type { World } from "../model/world.ts";
import { presentComment } from "../rest/shapes/comment.ts";
import { ControlRefusal } from "./read-control-body.ts";

/**
 * `issue` is a number (in `repository`, or in the oldest private one), a node id, or
 * `owner/name#number`.
 */
export const mailedComment = z.strictObject({
  by: z.string(),
  issue: z.union([z.int(), z.string()]),
  repository: z.string().optional(),
  body: z.string(),
});

/** A comment as GitHub makes one from a person's mailed reply to a notification. */
export function emailComment(
  github: LocalGitHub,
  { by, issue, repository, body }: z.infer<typeof mailedComment>,
) {
  const { world } = github;
  const account = findUser(world, by);
  if (account === undefined) throw new ControlRefusal(`nobody is called ${by}`);
  const found = findIssue(world, issue, repository);
  if (found === undefined) throw new ControlRefusal(`there is no issue ${issue}`);
  const comment = createComment(world, { kind: "user", account }, found, body, { viaEmail: true });
  return presentComment(github, comment);
}

function findIssue(
  world: World,
  issue: string | number,
  repository: string | undefined,
): Issue | undefined {
  const [, name, number] = /^(?:([^#\s]+\/[^#\s]+)#)?(\d+)$/.exec(String(issue)) ?? [];
  if (number === undefined)
    return [...world.issues.values()].find(({ nodeId }) => nodeId === issue);
  const wanted = name ?? repository;
  const repositories = [...world.repositories.values()].filter((candidate) =>
    wanted === undefined ? candidate.private : nameWithOwner(candidate) === wanted,
  );
  const [oldest] = repositories;
  if (oldest === undefined) {
    throw new ControlRefusal('say which repository: { "repository": "owner/name" }');
  }
  return world.issueByNumber(oldest, Number(number));
}
