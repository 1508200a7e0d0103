import {
  createCheckRun,
  updateCheckRun,
  type CheckOutput,
  type CheckRunChange,
} from "../../model/check-runs.ts";
import type { AnnotationLevel, CheckConclusion, CheckStatus } from "../../model/records/check.ts";
import type { Input } from "../input.ts";
import { requiredNode, requiredRepository } from "../required-node.ts";
import { show } from "../shown.ts";
import type { RootFields } from "../type-fields.ts";
import { wholeSeconds } from "../whole-seconds.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const checkMutations: RootFields = {
  createCheckRun: (input, { world, ...context }) => {
    const repository = requiredRepository(input, { world, ...context });
    const headOid = input.text("headSha");
    const change = { ...readChange(input), name: input.text("name") };
    const run = createCheckRun(world, context.viewer, repository, headOid, change);
    return { checkRun: show("CheckRun", run) };
  },
  updateCheckRun: (input, context) => {
    const run = requiredNode(input, "checkRunId", "CheckRun", context);
    updateCheckRun(context.world, context.viewer, run, readChange(input));
    return { checkRun: show("CheckRun", run) };
  },
};

const conclusions: readonly CheckConclusion[] = [
  "success",
  "failure",
  "neutral",
  "cancelled",
  "skipped",
  "timed_out",
  "action_required",
];
const statuses: readonly CheckStatus[] = ["queued", "in_progress", "completed"];
const levels: readonly AnnotationLevel[] = ["notice", "warning", "failure"];

function readChange(input: Input): CheckRunChange {
  const output = input.optionalObject("output");
  const instant = (name: string): string | undefined => {
    const text = input.optionalText(name);
    return text === undefined ? undefined : wholeSeconds(text);
  };
  return {
    name: input.optionalText("name"),
    status: oneOf(statuses, input.optionalText("status")),
    conclusion: oneOf(conclusions, input.optionalText("conclusion")),
    externalId: input.optionalText("externalId"),
    detailsUrl: input.optionalText("detailsUrl"),
    startedAt: instant("startedAt"),
    completedAt: instant("completedAt"),
    output: output === undefined ? undefined : readOutput(output),
    actions: input.objects("actions")?.map((action) => ({
      label: action.text("label"),
      description: action.text("description"),
      identifier: action.text("identifier"),
    })),
  };
}

function readOutput(output: Input): CheckOutput {
  return {
    title: output.text("title"),
    summary: output.text("summary"),
    text: output.optionalText("text"),
    annotations: output.objects("annotations")?.map((annotation) => {
      const location = annotation.object("location");
      return {
        path: annotation.text("path"),
        startLine: location.number("startLine"),
        endLine: location.number("endLine"),
        startColumn: location.optionalNumber("startColumn") ?? null,
        endColumn: location.optionalNumber("endColumn") ?? null,
        level: oneOf(levels, annotation.text("annotationLevel")) ?? "notice",
        title: annotation.optionalText("title") ?? null,
        message: annotation.text("message"),
        rawDetails: annotation.optionalText("rawDetails") ?? null,
      };
    }),
  };
}

/** GraphQL writes in capitals what the model has in lower case. */
function oneOf<T extends string>(known: readonly T[], text: string | undefined): T | undefined {
  return known.find((one) => one === text?.toLowerCase());
}
