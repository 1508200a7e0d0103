import { z } from "zod";
import { Cause } from "../../../domain/ids.ts";
import type { ObservedAssignment } from "../../../ports/observation.ts";
import { GitHubInstant } from "../parse-answer.ts";
import { ActorAnswer, AssigneeAnswer } from "./actor.ts";

const AssignmentAnswer = z
  .object({ id: Cause, createdAt: GitHubInstant, actor: ActorAnswer, assignee: AssigneeAnswer })
  .transform(({ id, createdAt, actor, assignee }): ObservedAssignment | undefined => {
    return assignee && { id, at: createdAt, by: actor, assignee };
  });

/** A page of assignments, oldest first; those of accounts that are no person are left out. */
export const AssignmentPage = z
  .object({
    pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
    nodes: z.array(AssignmentAnswer),
  })
  .transform(({ pageInfo, nodes }) => {
    return { pageInfo, nodes: nodes.filter((node) => node !== undefined) };
  });
export type AssignmentPage = z.infer<typeof AssignmentPage>;
