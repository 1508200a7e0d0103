import { accessFindings } from "../../domain/chapters/keeping-apart/access-findings.ts";
import { accessTitle } from "../../domain/chapters/keeping-apart/access-issue.ts";
import {
  answeredQuestions,
  questionsOf,
} from "../../domain/chapters/keeping-apart/access-questions.ts";
import type { AccessSeen } from "../../domain/chapters/keeping-apart/access-seen.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { accessText } from "../../messages/access.ts";
import type { AccessAudit } from "../../ports/access-audit.ts";
import type { Clock } from "../../ports/clock.ts";
import { askedSince, printAsked, readAsked } from "../marks/asked-mark.ts";
import { whenOwnersLooked } from "./when-owners-looked.ts";

interface AuditPorts {
  readonly audit: AccessAudit;
  readonly clock: Clock;
  readonly readMarkdown: ReadMarkdown;
}

/**
 * Looks who can get at the cases and says it on one issue, opened empty and edited in place, which
 * is open while there is something for an owner to look at.
 */
export async function auditAccess(
  { audit, clock, readMarkdown }: AuditPorts,
  config: AdoptedConfig,
  board: NodeId | undefined,
  known: Pick<AccessSeen, "records" | "refusedBy">,
): Promise<void> {
  const seen = await withoutActions({ ...(await audit.observe(board)), ...known }, audit);
  // Everybody could read it: that goes by mail.
  if (!seen.isPrivate) return;
  let issue = await audit.issue();
  if (!issue) {
    await audit.openIssue(accessTitle);
    issue = await audit.issue();
  }
  if (!issue) return;
  const questions = questionsOf(seen);
  const askedAt = askedSince(questions, readAsked(issue.ownWords), clock.now());
  const looked = whenOwnersLooked(issue.comments, seen, readMarkdown);
  const answered = answeredQuestions(questions, askedAt, looked);
  const findings = accessFindings(seen, config, answered);
  const body = accessText(seen, findings, answered).replace("\n", `\n${printAsked(askedAt)}\n`);
  const state = findings.length > 0 ? "OPEN" : "CLOSED";
  const isSame =
    issue.title === accessTitle && issue.state === state && plain(issue.body) === plain(body);
  if (!isSame) await audit.writeIssue({ id: issue.id, title: accessTitle, body, state });
}

/** Workflows run in no case repository: whoever can write could have one send every report away. */
async function withoutActions(seen: AccessSeen, audit: AccessAudit): Promise<AccessSeen> {
  if (seen.areActionsOn !== true) return seen;
  return { ...seen, areActionsOn: (await audit.turnActionsOff()) === "refused" };
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
