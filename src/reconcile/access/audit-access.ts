import { accessFindings } from "../../domain/chapters/keeping-apart/access-findings.ts";
import { accessTitle } from "../../domain/chapters/keeping-apart/access-issue.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { accessText } from "../../messages/access.ts";
import type { AccessAudit } from "../../ports/access-audit.ts";

/**
 * Looks who can get at the cases and says it on one issue, opened empty and edited in place, which
 * is open while there is something for an owner to look at.
 */
export async function auditAccess(
  audit: AccessAudit,
  config: AdoptedConfig,
  board: NodeId | undefined,
): Promise<void> {
  const seen = await audit.observe(board);
  const findings = accessFindings(seen, config);
  const body = accessText(seen, findings);
  const state = findings.length > 0 ? "OPEN" : "CLOSED";
  let issue = await audit.issue();
  if (!issue) {
    await audit.openIssue(accessTitle);
    issue = await audit.issue();
  }
  if (!issue) return;
  const isSame =
    issue.title === accessTitle && issue.state === state && plain(issue.body) === plain(body);
  if (!isSame) await audit.writeIssue({ id: issue.id, title: accessTitle, body, state });
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
