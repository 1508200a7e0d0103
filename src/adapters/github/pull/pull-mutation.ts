import type { JudgementStep, PullStep } from "../../../ports/pull-steps.ts";

/** One field of a mutation document. */
export interface PullMutation {
  readonly name: string;
  readonly inputType: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Step<Name extends (JudgementStep | PullStep)["step"]> = Extract<
  JudgementStep | PullStep,
  { step: Name }
>;

export function closePull({ pull, why }: Step<"close-pull">): readonly PullMutation[] {
  return [
    {
      name: "addComment",
      inputType: "AddCommentInput",
      input: { subjectId: pull, body: why },
    },
    {
      name: "closePullRequest",
      inputType: "ClosePullRequestInput",
      input: { pullRequestId: pull },
    },
  ];
}

export function deleteBranch({ branch }: Step<"delete-branch">): readonly PullMutation[] {
  return [{ name: "deleteRef", inputType: "DeleteRefInput", input: { refId: branch } }];
}
