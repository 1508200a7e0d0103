import { z } from "zod";
import type { CheckRunChange } from "../../model/check-runs.ts";
import { wholeSeconds } from "./asked-issues.ts";

const annotation = z
  .object({
    path: z.string(),
    start_line: z.int(),
    end_line: z.int(),
    start_column: z.int().nullish(),
    end_column: z.int().nullish(),
    annotation_level: z.enum(["notice", "warning", "failure"]),
    message: z.string(),
    title: z.string().nullish(),
    raw_details: z.string().nullish(),
  })
  .transform((given) => ({
    path: given.path,
    startLine: given.start_line,
    endLine: given.end_line,
    startColumn: given.start_column ?? null,
    endColumn: given.end_column ?? null,
    level: given.annotation_level,
    message: given.message,
    title: given.title ?? null,
    rawDetails: given.raw_details ?? null,
  }));

/** What a request says of a check run. https://docs.github.com/rest/checks/runs#update-a-check-run */
export const checkChange = z.object({
  name: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(["queued", "in_progress", "completed"]).optional(),
  conclusion: z
    .enum(["success", "failure", "neutral", "cancelled", "skipped", "timed_out", "action_required"])
    .optional(),
  started_at: z.string().transform(wholeSeconds).optional(),
  completed_at: z.string().transform(wholeSeconds).optional(),
  output: z
    .object({
      title: z.string().nullable().default(null),
      summary: z.string().nullable().default(null),
      text: z.string().optional(),
      annotations: z.array(annotation).optional(),
    })
    .optional(),
  actions: z
    .array(
      z.object({
        label: z.string().max(20),
        description: z.string().max(40),
        identifier: z.string().max(20),
      }),
    )
    .optional(),
});

export function toCheckRunChange(given: z.infer<typeof checkChange>): CheckRunChange {
  return {
    name: given.name,
    status: given.status,
    conclusion: given.conclusion,
    externalId: given.external_id,
    detailsUrl: given.details_url,
    startedAt: given.started_at,
    completedAt: given.completed_at,
    output: given.output,
    actions: given.actions,
  };
}
