import { readIssueForm } from "local-github";
import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { contentsPath } from "./contents-path.ts";

const path = ".github/ISSUE_TEMPLATE/report.yml";
const file = z.object({ content: z.string(), encoding: z.literal("base64") });

/**
 * The case repository's own form as GitHub offers it, or why GitHub hides it and offers a blank issue
 * alone; without warnings, there is none that this person may read.
 */
export type OfferedForm = ReturnType<typeof readIssueForm>;

export async function readReportForm(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
): Promise<OfferedForm> {
  const answer = await person.look(contentsPath(place, path));
  if (answer === undefined) return { warnings: [] };
  return readIssueForm(Buffer.from(file.parse(answer).content, "base64").toString("utf8"));
}
