import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { CodeName } from "../../values/ids.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { RefusingRule, Hindrance } from "./refusing-rule.ts";
import { questionKey, questionsOf, type AccessQuestion } from "./access-questions.ts";
import { mayGoOn } from "./lost-issue.ts";
import type { UndoingBot } from "./undoing-bot.ts";
import type { AccessSeen, OtherApp, PersonWithAccess } from "./access-seen.ts";

/** Something by which more people get at the cases than should, or Comity can keep fewer out. */
export type AccessFinding =
  | { readonly finding: "public-board" }
  /** Nothing is put on it before an owner has answered. */
  | { readonly finding: "board-to-confirm" }
  | { readonly finding: "base-permission"; readonly permission: string }
  | { readonly finding: "councillors-read"; readonly people: readonly Person[] }
  | { readonly finding: "others-read"; readonly people: readonly Person[] }
  | { readonly finding: "can-write"; readonly people: readonly Person[] }
  | { readonly finding: "teams"; readonly names: readonly string[] }
  | { readonly finding: "deploy-keys"; readonly count: number }
  | { readonly finding: "webhooks"; readonly count: number }
  | { readonly finding: "other-apps"; readonly names: readonly string[] }
  | { readonly finding: "writing-apps"; readonly names: readonly string[] }
  | { readonly finding: "actions-on" }
  | { readonly finding: "rules-refused" }
  | { readonly finding: "rules-hinder"; readonly hindrances: readonly Hindrance[] }
  | {
      readonly finding: "refused-by-rules";
      readonly rules: readonly RefusingRule[];
      /** Who can lift them; nobody where GitHub does not show who owns the organisation. */
      readonly owners: readonly Person[];
    }
  | {
      readonly finding: "bot-undoes";
      readonly bot: UndoingBot;
      /** Who can turn it off; nobody where GitHub does not show who owns the organisation. */
      readonly owners: readonly Person[];
    }
  | { readonly finding: "members-wait"; readonly count: number }
  | { readonly finding: "not-invited" }
  | { readonly finding: "lacks-permissions"; readonly permissions: readonly string[] }
  /** Its case goes on in another, if one of these says so there. */
  | {
      readonly finding: "issue-gone";
      readonly codeName: CodeName;
      readonly people: readonly Person[];
    }
  /** Only an owner can delete them. */
  | { readonly finding: "emptied-issues"; readonly numbers: readonly number[] }
  | AccessQuestion;

/**
 * What an owner should look at. Owners themselves are no finding: nobody can shut them out.
 * Councillors have no standing access; leave to read is given for a time and on record. What GitHub
 * does not show is a finding too, until an owner has looked (`answered`).
 */
export function accessFindings(
  seen: AccessSeen,
  config: AdoptedConfig,
  answered: readonly AccessQuestion[] = [],
): readonly AccessFinding[] {
  const { committee, council } = config;
  const others = seen.people.filter((one) => !isIn(seen.owners, one));
  const outside = others.filter((one) => !isIn(committee.members, one));
  const councillors = outside.filter((one) => isIn(council?.members, one));
  const strangers = outside.filter((one) => !isIn(council?.members, one));
  const writers = others.filter(({ role }) => role !== "read" && role !== "triage");
  const { basePermission, teams = [], deployKeys = [], webhooks = 0, otherApps = [] } = seen;
  const { emptiedIssues: numbers = [] } = seen;
  const everywhere = otherApps.filter(({ isEverywhere }) => isEverywhere);
  const writing = otherApps.filter(({ canWrite }) => canWrite);
  return [
    ...(seen.lostIssues ?? []).map((lost) => ({
      finding: "issue-gone" as const,
      codeName: lost.codeName,
      people: mayGoOn(lost, config),
    })),
    ...(numbers.length > 0 ? [{ finding: "emptied-issues" as const, numbers }] : []),
    ...(seen.isBoardPublic === true ? [{ finding: "public-board" as const }] : []),
    ...(seen.isBoardToConfirm === true ? [{ finding: "board-to-confirm" as const }] : []),
    ...(basePermission === undefined || basePermission === "none"
      ? []
      : [{ finding: "base-permission" as const, permission: basePermission }]),
    ...peopleFinding("councillors-read", councillors),
    ...peopleFinding("others-read", strangers),
    ...peopleFinding("can-write", writers),
    ...(teams.length > 0 ? [{ finding: "teams" as const, names: teams }] : []),
    ...(deployKeys.length > 0
      ? [{ finding: "deploy-keys" as const, count: deployKeys.length }]
      : []),
    ...(webhooks > 0 ? [{ finding: "webhooks" as const, count: webhooks }] : []),
    ...appsFinding("other-apps", everywhere),
    ...appsFinding("writing-apps", writing),
    ...(seen.areActionsOn === true ? [{ finding: "actions-on" as const }] : []),
    ...(seen.records === "refused" ? [{ finding: "rules-refused" as const }] : []),
    ...rulesInTheWay(seen),
    ...(seen.undoing ?? []).map((bot) => ({
      finding: "bot-undoes" as const,
      bot,
      owners: seen.owners ?? [],
    })),
    ...(seen.waiting ? [{ finding: "members-wait" as const, count: seen.waiting }] : []),
    ...(seen.areRoomsShort === true ? [{ finding: "not-invited" as const }] : []),
    ...(seen.lacks.length > 0
      ? [{ finding: "lacks-permissions" as const, permissions: seen.lacks }]
      : []),
    ...questionsOf(seen).filter((question) => !isAmong(answered, question)),
  ];
}

function rulesInTheWay({
  hindrances = [],
  refusedBy = [],
  owners = [],
}: AccessSeen): readonly AccessFinding[] {
  return [
    ...(hindrances.length > 0 ? [{ finding: "rules-hinder" as const, hindrances }] : []),
    ...(refusedBy.length > 0
      ? [{ finding: "refused-by-rules" as const, rules: refusedBy, owners }]
      : []),
  ];
}

function isAmong(answered: readonly AccessQuestion[], question: AccessQuestion): boolean {
  return answered.some((one) => questionKey(one) === questionKey(question));
}

function isIn(people: readonly Person[] | undefined, { person }: PersonWithAccess): boolean {
  return people?.some((one) => isSamePerson(one, person)) ?? false;
}

function appsFinding(
  finding: "other-apps" | "writing-apps",
  found: readonly OtherApp[],
): readonly AccessFinding[] {
  return found.length > 0 ? [{ finding, names: found.map(({ name }) => name) }] : [];
}

function peopleFinding(
  finding: "councillors-read" | "others-read" | "can-write",
  found: readonly PersonWithAccess[],
): readonly AccessFinding[] {
  return found.length > 0 ? [{ finding, people: found.map(({ person }) => person) }] : [];
}
