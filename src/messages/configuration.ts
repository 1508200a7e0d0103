import type { ConfigAgreement } from "../domain/committee/config-agreement.ts";
import { configurationMark } from "../domain/committee/configuration-issue.ts";
import type { UnsettledAccess } from "../domain/chapters/keeping-apart/unsettled-access.ts";
import type { ConfigProblem } from "../domain/kernel/file-problem.ts";
import type { FrozenReason } from "../domain/tampering/frozen-reason.ts";
import type { AdoptedConfig } from "../domain/values/adopted-config.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import { agreementLines } from "./config-agreement-text.ts";
import { configProblems } from "./config-problems.ts";
import { frozenBecause } from "./frozen.ts";
import { ownersTask, type SetUpPart } from "./owners-tasks.ts";
import {
  type RegisterGoingBack,
  registerPutBackText,
  registerThawText,
  type RegisterThaw,
  registerWasPutBack,
} from "./register-thaw.ts";
import { roster } from "./roster.ts";

/** Why the config a merged pull request brought is not adopted. */
export type PullLack =
  | "from-elsewhere"
  | "reviewed-too-often"
  | "not-as-approved"
  | "older-than-in-force"
  | "council-unread"
  | ConfigAgreement;

/** How `.github/comity.yml` stands to the config in force. */
export type FileStanding =
  | { readonly file: "in-force" | "missing" }
  | {
      readonly file: "changed";
      /** What keeps it from being adopted however it came. */
      readonly problems: readonly ConfigProblem[];
      /** The pull request that brought it; `undefined` for a push. */
      readonly pull: { readonly number: number; readonly lack?: PullLack } | undefined;
    };

/** What the issue `Comity: configuration` has to say. */
export type Configuration =
  | {
      readonly standing: "ready";
      readonly inForce: AdoptedConfig;
      /** Whether GitHub enforces rules for branches on this plan. */
      readonly enforcesRules: boolean;
      readonly file: FileStanding;
      /** What GitHub did not let the app do. */
      readonly refused: readonly SetUpPart[];
      /** Members who have not accepted the invitation to the repository yet. */
      readonly invited: readonly Person[];
      /** Members whom GitHub does not let the app let in, or does not show. */
      readonly notLetIn: readonly UnsettledAccess[];
      /** When the app last put the register back; `undefined` where it never had to. */
      readonly putBackAt?: Instant | undefined;
    }
  | { readonly standing: "waiting"; readonly problems: readonly ConfigProblem[] }
  | {
      readonly standing: "frozen";
      readonly reason: FrozenReason;
      /** Where it might be gone on from as it stands. */
      readonly thaw?: RegisterThaw;
      /** Where Comity itself puts it back to; `undefined` where it cannot. */
      readonly putBack?: RegisterGoingBack;
    };

/** Whether there is nothing for anybody to do. */
export function isAllWell(now: Configuration): boolean {
  if (now.standing !== "ready") return false;
  return (
    now.file.file === "in-force" &&
    now.refused.length === 0 &&
    now.invited.length === 0 &&
    now.notLetIn.length === 0 &&
    !now.inForce.toDeclare
  );
}

/** To committee and owners, on the issue `Comity: configuration`. */
export function configurationText(now: Configuration): string {
  return `${[...paragraphs(now), configurationMark].join("\n\n")}\n`;
}

function paragraphs(now: Configuration): readonly string[] {
  switch (now.standing) {
    case "waiting":
      return [
        "**Comity is waiting for a config it can adopt.** Until then reports wait: no case is opened and no clock shown.",
        "In `.github/comity.yml` on the default branch:",
        configProblems(now.problems),
        "Put the file right on the default branch; this issue then follows by itself. The documented example is `config/comity.example.yml` in Comity's repository.",
        "The first valid config comes into force as it is. Every later one needs a merged pull request that two councillors approved, or every member where no council is named.",
      ];
    case "frozen":
      return [
        "**Nothing is decided here at the moment.**",
        ...frozenBecause(now.reason),
        ...(now.thaw ? registerThawText(now.thaw) : []),
        ...(now.putBack ? registerPutBackText(now.putBack) : []),
      ];
    case "ready":
      return [
        ...fileParagraphs(now.file, now.inForce),
        ...now.refused.map(ownersTask),
        ...now.invited.map(invitation),
        ...now.notLetIn.map(notIn),
        ...toDeclare(now.inForce.toDeclare ?? []),
        ...(now.putBackAt ? [registerWasPutBack(now.putBackAt)] : []),
        ...roster(now.inForce),
        ...(now.enforcesRules ? [] : [notEnforced]),
      ];
  }
}

function fileParagraphs(file: FileStanding, inForce: AdoptedConfig): readonly string[] {
  switch (file.file) {
    case "in-force":
      return [];
    case "missing":
      return [
        "**`.github/comity.yml` is no longer on the default branch.** That changes nothing: the config below stays in force. Please put the file back as it was.",
      ];
    case "changed":
      return [
        "**`.github/comity.yml` was changed on the default branch, and the change is not adopted.** The config below stays in force.",
        ...(file.pull ? pullParagraphs(file.pull) : [`It was pushed. ${wayIn(inForce)}`]),
        ...(file.problems.length > 0
          ? ["The changed file could not be adopted in any case:", configProblems(file.problems)]
          : []),
        "To close this issue, put the file back as it was. Then propose the change in a pull request: its check `comity/config` says what is missing before it is merged.",
      ];
  }
}

/** How a config comes into force. */
function wayIn({ council }: AdoptedConfig): string {
  const who = council
    ? "two councillors approved"
    : "every member of the committee approved, there being no council,";
  return `A config is adopted only through a merged pull request that ${who}; one that changes only absences and addresses needs one approval.`;
}

function pullParagraphs({
  number,
  lack,
}: {
  readonly number: number;
  readonly lack?: PullLack;
}): readonly string[] {
  const it = `Pull request #${number}`;
  switch (lack) {
    case undefined:
      return [`${it} brought it.`];
    case "from-elsewhere":
      return [
        `${it} brought it from another repository; only a branch of this one can be adopted.`,
      ];
    case "reviewed-too-often":
      return [`${it} brought it, and has more reviews than GitHub hands out at once.`];
    case "not-as-approved":
      return [`${it} brought it, and what is there now is not what was up for approval in it.`];
    case "older-than-in-force":
      return [`${it} brought it, and was merged before the config in force was adopted.`];
    case "council-unread":
      return [
        `${it} brought it. What the council said of it in its own repository cannot be read at the moment, so nothing is adopted. Comity looks again by itself.`,
      ];
    default:
      return [
        `${it} brought it, and was merged without the approvals it needs. They count still when they come late.`,
        ...agreementLines(lack),
      ];
  }
}

/** Without names: whoever reads this may be a party to what they would judge. */
function toDeclare(people: readonly unknown[]): readonly string[] {
  if (people.length === 0) return [];
  const who = people.length === 1 ? "One new member has" : `${people.length} new members have`;
  return [
    `**Waits for a word of a new member.** ${who} to say first whom they could not judge, in a place of their own that Comity made and told them of. Until then they are not in, and below stand those who are.`,
  ];
}

const notEnforced =
  "On this organisation's plan GitHub does not enforce the check `comity/consensus`. Comity looks itself at what was merged, and says so where nobody agreed to it.";

function notIn({ person: { login }, is }: UnsettledAccess): string {
  return is === "not-invited"
    ? `**\`${login}\` cannot read here yet: GitHub does not let Comity invite that person.** An organisation owner can allow it (*Organization settings → Member privileges → Outside collaborators*), make \`${login}\` a member of the organisation, or let them in by hand (*Settings → Collaborators and teams*, role *Triage*). Comity tries again by itself.`
    : `**GitHub does not show the account of \`${login}\`:** it is gone, or hidden as spam. What it may do here cannot be known, and Comity can give it nothing. That person can ask GitHub's support. So that nobody waits for them meanwhile, a pull request can name them under \`away\` in \`.github/comity.yml\`.`;
}

function invitation({ login }: Person): string {
  return `\`${login}\` is invited to this repository and has to accept the invitation.`;
}
