import { checkMutations } from "./mutations/check-mutations.ts";
import { commentMutations } from "./mutations/comment-mutations.ts";
import { gitMutations } from "./mutations/git-mutations.ts";
import { issueMutations } from "./mutations/issue-mutations.ts";
import { itemMutations } from "./mutations/item-mutations.ts";
import { projectMutations } from "./mutations/project-mutations.ts";
import { pullMutations } from "./mutations/pull-mutations.ts";
import { repositoryMutations } from "./mutations/repository-mutations.ts";
import { reviewMutations } from "./mutations/review-mutations.ts";
import type { RootFields } from "./type-fields.ts";

const payloads: RootFields = {
  ...checkMutations,
  ...commentMutations,
  ...gitMutations,
  ...issueMutations,
  ...itemMutations,
  ...projectMutations,
  ...pullMutations,
  ...repositoryMutations,
  ...reviewMutations,
};

/** Every mutation gets its `input` and gives its payload, with the caller's `clientMutationId`. */
export const mutationFields: RootFields = Object.fromEntries(
  Object.entries(payloads).map(([name, mutate]) => [
    name,
    (args, context) => {
      const input = args.object("input");
      const clientMutationId = input.optionalText("clientMutationId") ?? null;
      return Object.assign({ clientMutationId }, mutate(input, context));
    },
  ]),
);
