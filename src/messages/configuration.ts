import type { AdoptedConfig } from "../domain/config/adopted-config.ts";
import type { ConfigProblem } from "../domain/config/config-problem.ts";
import { configurationMark } from "../domain/config/configuration-issue.ts";
import type { FrozenReason } from "../domain/config/frozen-reason.ts";
import type { Person } from "../domain/person.ts";
import { fenced } from "./fenced.ts";
import { frozenBecause } from "./frozen.ts";
import { ownersTask, type SetUpPart } from "./owners-tasks.ts";
import { registerThawText, type RegisterThaw } from "./register-thaw.ts";
import { roster } from "./roster.ts";

/** How `.github/comity.yml` stands to the config in force. */
export type FileStanding =
  | { readonly file: "in-force" | "missing" | "changed" }
  | { readonly file: "invalid"; readonly problems: readonly ConfigProblem[] };

/** What the issue `Comity: configuration` has to say. */
export type Configuration =
  | {
      readonly standing: "ready";
      readonly inForce: AdoptedConfig;
      readonly file: FileStanding;
      /** What GitHub did not let the app do. */
      readonly refused: readonly SetUpPart[];
      /** Members who have not accepted the invitation to the repository yet. */
      readonly invited: readonly Person[];
    }
  | { readonly standing: "waiting"; readonly problems: readonly ConfigProblem[] }
  | {
      readonly standing: "frozen";
      readonly reason: FrozenReason;
      /** Where it might be gone on from as it stands. */
      readonly thaw?: RegisterThaw;
    };

/** Whether there is nothing for anybody to do. */
export function isAllWell(now: Configuration): boolean {
  if (now.standing !== "ready") return false;
  return now.file.file === "in-force" && now.refused.length === 0 && now.invited.length === 0;
}

/** To committee and owners, on the issue `Comity: configuration`. */
export function configurationText(now: Configuration): string {
  return `${[configurationMark, ...paragraphs(now)].join("\n\n")}\n`;
}

function paragraphs(now: Configuration): readonly string[] {
  switch (now.standing) {
    case "waiting":
      return [
        "**Comity is waiting for a config it can adopt.** Until then reports wait: no case is opened and no clock shown.",
        "In `.github/comity.yml` on the default branch:",
        problemList(now.problems),
        "Put the file right on the default branch; this issue then follows by itself. The documented example is `config/comity.example.yml` in Comity's repository.",
        "The first valid config comes into force as it is. Every later one needs a merged pull request that two councillors approved.",
      ];
    case "frozen":
      return [
        "**Nothing is decided here at the moment.**",
        ...frozenBecause(now.reason),
        ...(now.thaw ? registerThawText(now.thaw) : []),
      ];
    case "ready":
      return [
        ...fileParagraphs(now.file),
        ...now.refused.map(ownersTask),
        ...now.invited.map(invitation),
        ...roster(now.inForce),
      ];
  }
}

function fileParagraphs(file: FileStanding): readonly string[] {
  switch (file.file) {
    case "in-force":
      return [];
    case "missing":
      return [
        "**`.github/comity.yml` is no longer on the default branch.** That changes nothing: the config below stays in force. Please put the file back as it was.",
      ];
    case "changed":
      return [notAdopted];
    case "invalid":
      return [
        notAdopted,
        "The changed file could not be adopted in any case:",
        problemList(file.problems),
      ];
  }
}

const notAdopted =
  "**`.github/comity.yml` was changed on the default branch, and the change is not adopted.** The config below stays in force. A config is adopted only through a merged pull request that two councillors approved; this version of Comity does not read such pull requests yet. To close this issue, put the file back as it was.";

function invitation({ login }: Person): string {
  return `\`${login}\` is invited to this repository and has to accept the invitation.`;
}

function problemList(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ path, line, sentence }) =>
    [line === undefined ? "" : `line ${line}: `, path === "" ? "" : `${path}: `, sentence].join(""),
  );
  return fenced(lines.join("\n"));
}
