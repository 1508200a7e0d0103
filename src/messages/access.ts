import type { AccessFinding } from "../domain/chapters/keeping-apart/access-findings.ts";
import type {
  AccessQuestion,
  HiddenThing,
} from "../domain/chapters/keeping-apart/access-questions.ts";
import { accessMark } from "../domain/chapters/keeping-apart/access-issue.ts";
import {
  hindrancesInWords,
  howToLiftRules,
  ruleInWords,
} from "../domain/chapters/keeping-apart/refusing-rule-text.ts";
import type { UndoneThing } from "../domain/chapters/keeping-apart/undoing-bot.ts";
import type { Person } from "../domain/values/person.ts";
import type { AccessSeen } from "../domain/chapters/keeping-apart/access-seen.ts";
import { list, mentioned, named } from "../domain/kernel/formatting/people.ts";

/**
 * To committee and owners, on the issue `Comity: access`. Nobody is mentioned, but for the
 * owners where rules go on refusing what Comity writes or a bot goes on undoing it, and the committee where a case's issue is gone.
 *
 * @param answered what GitHub does not show, and an owner has looked at: no findings any more
 */
export function accessText(
  seen: AccessSeen,
  findings: readonly AccessFinding[],
  answered: readonly AccessQuestion[] = [],
): string {
  const { owners, people } = seen;
  const parts = [
    "Who can get at the cases in this repository, looked at daily and whenever something changes.",
    ...(findings.length > 0
      ? ["**For an owner to look at:**", findings.map((one) => `- ${sentence(one)}`).join("\n")]
      : ["**Nobody has more access than they should,** as far as GitHub shows."]),
    ...(findings.some(isQuestion) ? [howToAnswer] : []),
    `**Can read and write everything, rooms included, and cannot be shut out:** the organisation's owners${owners ? `, ${named(owners)}` : ""}.`,
    `**Have access:** ${list(people.map(({ person, role }) => `${person.login} (${role})`))}.`,
    "**No API shows who can open the board.** Owners: on the board, *Settings → Manage access*, set the base role to *No access*; otherwise every member of the organisation sees that there are cases.",
    ...(answered.length > 0
      ? [`**Not shown to Comity, and looked at by an owner:** ${list(answered.map(answer))}.`]
      : []),
    accessMark,
  ];
  return `${parts.join("\n\n")}\n`;
}

const howToAnswer =
  "What GitHub does not show Comity only an owner can look at. When you have, and it is as it should be, answer `/seen` here: it is asked again only when something else comes up.";

function sentence(finding: AccessFinding): string {
  switch (finding.finding) {
    case "public-board":
      return "**The board is public.** *Settings → Visibility: Private*, on the board.";
    case "board-to-confirm":
      return "**Nothing is put on the board yet.** As GitHub makes it, every member of the organisation can open it, and only an owner can see and change that: on the board, *Settings → Manage access*, set the base role to *No access*. Then answer `/board ready` here. Everything else works without the board.";
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
      return `Other Apps can read every repository of the organisation, this one and all rooms included: ${list(finding.names)}. *Organization settings → GitHub Apps*.`;
    case "writing-apps":
      return `Other Apps may write wherever they are installed: ${list(finding.names)}. Whatever can write can bend records; Comity notices and freezes the case.`;
    case "actions-on":
      return "**GitHub Actions is on here, and GitHub does not let Comity turn it off.** A workflow could send every report away. *Settings → Actions → General → Disable actions*, or for all repositories *Organization settings → Actions → General*.";
    case "issue-gone":
      return `**The issue of the case \`${finding.codeName}\` is gone:** deleted, transferred or made a discussion; the organisation's audit log says by whom. Its record is kept.${callToGoOn(finding.people)} To go on, open an issue here without the form and comment on it: \`/reopen ${finding.codeName}\``;
    case "emptied-issues": {
      const open = finding.numbers.length === 1 ? "open it" : "open each of them";
      return `**An owner has to delete ${list(finding.numbers.map((number) => `#${number}`))}:** ${open} and choose *Delete issue*, at the end of the column on the right. What was there is forgotten, as its time was over, and Comity has emptied, closed and locked it. GitHub does not let Comity delete it, and keeps its former titles and the history of its text readable here until that is done. With *Settings → Member privileges → Allow members to delete issues* GitHub may let Comity do it.`;
    }
    case "rules-refused":
      return "**GitHub does not let Comity keep its rulesets `Comity: records` and `Comity: root`,** by which nobody else can write to records. *Organization settings → GitHub Apps → Comity*, permission *Administration: read and write*; the App stands among those whom the rulesets let through.";
    case "rules-hinder":
      return `**Rules stand in Comity's way,** on ${hindrancesInWords(finding.hindrances)}. ${howToLiftRules}.`;
    case "refused-by-rules":
      return `**GitHub goes on refusing what Comity writes,** by ${list(finding.rules.map(ruleInWords))}. A case has to wait.${callTo(finding.owners)} ${howToLiftRules}.`;
    case "bot-undoes":
      return `**The bot \`${finding.bot.login}\` undoes what Comity keeps of cases,** each time it is put back: ${list(finding.bot.undoes.map((thing) => undoneThings[thing]))}. Comity answered it once and puts that back at growing distances, up to six hours, so what a case shows may be wrong meanwhile; its record is not.${callToTurnOff(finding.owners)} An owner can take it off this repository (*Organization settings → GitHub Apps*), or turn off the workflow that acts as it.`;
    case "members-wait":
      return `**${finding.count === 1 ? "One person who belongs to the committee cannot" : `${finding.count} people who belong to the committee cannot`} read here yet.** Comity first looks at every case in this repository, the closed ones too, and moves those to rooms that somebody must not read; whoever joins is let in after that. Please see that Comity may create repositories (*Organization settings → GitHub Apps → Comity → Review request*), that no case here has the label \`frozen\`, and that \`Comity: configuration\` names no refused case. Do not let them in by hand.`;
    case "not-invited":
      return "**A case has a room that somebody who belongs there cannot read:** GitHub does not let Comity invite people who are not members of the organisation. Allow it (*Organization settings → Member privileges → Outside collaborators*), or make committee and council members of the organisation. The room itself says who; you can read it, and nobody else needs to know.";
    case "lacks-permissions":
      return `**Comity lacks permissions that it asks for,** and does without what they are for: ${list(finding.permissions.map((name) => `\`${name}\``))}. *Organization settings → GitHub Apps → Comity → Review request*.`;
    case "account-not-shown":
      return `GitHub does not show the account of ${named([finding.person])}, which is gone or hidden as spam: whether it can read here cannot be known, since GitHub's lists leave such accounts out. *Settings → Collaborators and teams*, and *Organization → People*.`;
    case "no-rules":
      return "On this organisation's plan GitHub has no rules for private repositories: whoever can write can bend records. Comity notices and freezes the case; with the plan *Team* GitHub itself refuses it.";
    case "not-shown":
      return `GitHub does not show Comity ${hiddenThing(finding.what)}`;
    case "app-may-read":
      return `The App \`${finding.name}\` may read here: GitHub does not say where it is installed. *Organization settings → GitHub Apps → Configure*.`;
  }
}

function callToGoOn(people: readonly Person[]): string {
  return people.length > 0
    ? ` ${mentioned(people)}: no deadline of it is watched until it goes on.`
    : "";
}

function callTo(owners: readonly Person[]): string {
  return owners.length > 0 ? ` ${mentioned(owners)}: please lift it.` : "";
}

function callToTurnOff(owners: readonly Person[]): string {
  return owners.length > 0 ? ` ${mentioned(owners)}: please have it stop.` : "";
}

const undoneThings: Readonly<Record<UndoneThing, string>> = {
  title: "titles",
  label: "labels",
  state: "whether issues are open",
  card: "cards on the board",
  lock: "that issues are not locked",
  comment: "Comity's own comments",
};

function hiddenThing(what: HiddenThing): string {
  switch (what) {
    case "owners":
      return "who owns the organisation. *Organization → People*.";
    case "base-permission":
      return "what each member of the organisation may do in every repository. *Organization settings → Member privileges → Base permissions: No permission*.";
    case "teams":
      return "which teams have access. *Settings → Collaborators and teams*.";
    case "deploy-keys":
      return "whether deploy keys let somebody read. *Settings → Deploy keys*.";
    case "webhooks":
      return "where webhooks send what happens here. *Settings → Webhooks*, and *Organization settings → Webhooks*.";
    case "other-apps":
      return "which other Apps are installed. *Organization settings → GitHub Apps*.";
    case "actions":
      return "whether GitHub Actions is off here, as it should be. *Settings → Actions → General → Disable actions*.";
  }
}

/** What an owner has looked at and answered for. */
function answer(question: AccessQuestion): string {
  switch (question.finding) {
    case "not-shown":
      return hiddenNames[question.what];
    case "app-may-read":
      return `App ${question.name}`;
    case "account-not-shown":
      return `the account of ${question.person.login}`;
    case "no-rules":
      return "that the plan has no rules";
  }
}

const hiddenNames: Readonly<Record<HiddenThing, string>> = {
  owners: "the owners",
  "base-permission": "the base permission",
  teams: "teams",
  "deploy-keys": "deploy keys",
  webhooks: "webhooks",
  "other-apps": "other Apps",
  actions: "Actions",
};

const questions: readonly string[] = [
  "not-shown",
  "app-may-read",
  "account-not-shown",
  "no-rules",
] satisfies readonly AccessQuestion["finding"][];

function isQuestion({ finding }: AccessFinding): boolean {
  return questions.includes(finding);
}
