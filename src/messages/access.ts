import type { AccessFinding } from "../domain/chapters/keeping-apart/access-findings.ts";
import { accessMark } from "../domain/chapters/keeping-apart/access-issue.ts";
import type { AccessSeen } from "../domain/chapters/keeping-apart/access-seen.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";

/** To committee and owners, on the issue `Comity: access`. Nobody is mentioned. */
export function accessText(seen: AccessSeen, findings: readonly AccessFinding[]): string {
  const { owners, people } = seen;
  const parts = [
    accessMark,
    "Who can get at the cases in this repository, looked at daily and whenever something changes.",
    ...(findings.length > 0
      ? ["**For an owner to look at:**", findings.map((one) => `- ${sentence(one)}`).join("\n")]
      : ["**Nobody has more access than they should,** as far as GitHub shows."]),
    `**Can read and write everything, rooms included, and cannot be shut out:** the organisation's owners${owners ? `, ${named(owners)}` : ""}.`,
    `**Have access:** ${list(people.map(({ person, role }) => `${person.login} (${role})`))}.`,
    "**No API shows who can open the board.** Owners: on the board, *Settings → Manage access*, set the base role to *No access*; otherwise every member of the organisation sees that there are cases.",
    ...unseen(seen),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sentence(finding: AccessFinding): string {
  switch (finding.finding) {
    case "not-private":
      return "**The repository is not private.** Everybody can read the reports. *Settings → General → Change visibility*.";
    case "public-board":
      return "**The board is public.** *Settings → Visibility: Private*, on the board.";
    case "base-permission":
      return `**The organisation gives each of its members the permission \`${finding.permission}\` in every repository,** this one and all rooms included. *Organization settings → Member privileges → Base permissions: No permission*.`;
    case "councillors-read":
      return `Councillors have standing access: ${named(finding.people)}. The council reads what is handed to it, in a room. Where \`/grant\` gave them leave to read, it ends by its date.`;
    case "others-read":
      return `Not of the committee, and can read every case: ${named(finding.people)}. *Settings → Collaborators and teams*.`;
    case "can-write":
      return `Can write, though \`triage\` is enough: ${named(finding.people)}. Whoever can write can bend records; Comity notices and freezes the case.`;
    case "teams":
      return `Teams have access, and whoever manages them decides who reads: ${list(finding.names)}.`;
    case "deploy-keys":
      return `${finding.count} deploy ${finding.count === 1 ? "key lets its holder" : "keys let their holders"} read. *Settings → Deploy keys*.`;
    case "webhooks":
      return `${finding.count} ${finding.count === 1 ? "webhook sends" : "webhooks send"} what happens here elsewhere. *Settings → Webhooks*.`;
    case "other-apps":
      return `Other Apps cover every repository of the organisation: ${list(finding.names)}. *Organization settings → GitHub Apps*.`;
  }
}

function unseen(seen: AccessSeen): readonly string[] {
  const missing = [
    ...(seen.owners ? [] : ["the owners"]),
    ...(seen.basePermission === undefined ? ["the base permission"] : []),
    ...(seen.teams ? [] : ["teams"]),
    ...(seen.deployKeys ? [] : ["deploy keys"]),
    ...(seen.webhooks === undefined ? ["webhooks"] : []),
    ...(seen.otherApps ? [] : ["other Apps"]),
  ];
  return missing.length > 0 ? [`GitHub does not show Comity ${list(missing)}.`] : [];
}
