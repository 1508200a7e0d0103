import type { DraftProblem } from "../../domain/chapters/corresponding/committees-drafts.ts";
import { configAgreement } from "../../domain/committee/config-agreement.ts";
import { withWords } from "../../domain/committee/council-words.ts";
import { fileAgreement } from "../../domain/committee/file-agreement.ts";
import { isEverydayChange } from "../../domain/committee/everyday-change.ts";
import { rosterChange } from "../../domain/committee/roster-change.ts";
import type { ConfigProblem } from "../../domain/kernel/file-problem.ts";
import {
  configCheck,
  consensusCheck,
  type ProposedChange,
  type ProposedConfig,
} from "../../messages/pull-checks.ts";
import type { CheckName, ObservedOpenPull } from "../../ports/observed-pull.ts";
import type { WriteCheck } from "../../ports/set-up-repository.ts";
import type { HeardInCouncil } from "./heard-in-council.ts";
import type { ConfigJudgement } from "./judge-config.ts";
import type { ConfigStanding } from "./standing-of.ts";

type InForce = Extract<ConfigStanding, { is: "adopted" }>;

type Said = Omit<WriteCheck, "step" | "name" | "head" | "mark">;

/** An open pull request, and what its config comes to where it changes it. */
export interface JudgedPull {
  readonly pull: ObservedOpenPull;
  readonly judgement: ConfigJudgement | undefined;
  /** What is wrong with the letters it brings. */
  readonly letters: readonly DraftProblem[];
}

/**
 * Checks that open pull requests lack or that say something else by now: `comity/config` where the
 * config changes, `comity/consensus` on all that are no resolutions: on those that change anything
 * beside the config it waits for two members.
 */
export function planChecks(
  pulls: readonly JudgedPull[],
  standing: InForce,
  heard: HeardInCouncil,
  sha256: (text: string) => string,
): readonly WriteCheck[] {
  const resolutions = pulls.filter(({ pull }) => isResolution(pull)).map(({ pull }) => pull.head);
  return pulls.flatMap(({ pull, judgement, letters }) => {
    const proposed = judgement && proposedConfig(pull, judgement, standing, heard);
    // A commit has one gate: where it is a resolution's head too, the resolution decides.
    const isGated = !resolutions.includes(pull.head);
    return [
      ...(proposed ? write(pull, "comity/config", ofConfig(proposed), sha256) : []),
      ...(isGated ? write(pull, "comity/consensus", ofGate(pull, letters, standing), sha256) : []),
    ];
  });
}

function isResolution({ branch }: ObservedOpenPull): boolean {
  return branch.startsWith("resolution/");
}

function write(
  { head, marks }: ObservedOpenPull,
  name: CheckName,
  said: Said,
  sha256: (text: string) => string,
): readonly WriteCheck[] {
  const mark = sha256(JSON.stringify([name, head, said]));
  return marks[name] === mark ? [] : [{ step: "write-check", name, head, mark, ...said }];
}

function ofGate(pull: ObservedOpenPull, letters: readonly DraftProblem[], standing: InForce): Said {
  const annotations = letters.map(({ sentence: message, ...at }) => ({ ...at, message }));
  return { ...consensusCheck(changeOf(pull, letters, standing)), annotations };
}

function changeOf(
  pull: ObservedOpenPull,
  letters: readonly DraftProblem[],
  { adopted }: InForce,
): ProposedChange {
  if (pull.changesResolutions) return { changes: "resolutions" };
  if (letters.length > 0) return { changes: "letters", problems: letters };
  if (pull.changesConfig && !pull.changesMore) return { changes: "config" };
  const cannotCount = pull.isFromElsewhere || !pull.hasAllReviews;
  const agreement = fileAgreement(pull, adopted.at(-1) ?? adopted[0]);
  return { changes: "files", agreement: cannotCount ? undefined : agreement };
}

function ofConfig(proposed: ProposedConfig): Said {
  const problems = proposed.is === "wrong" ? proposed.problems : [];
  return { ...configCheck(proposed), annotations: problems.flatMap(annotation) };
}

function annotation({ path, line, sentence }: ConfigProblem) {
  if (line === undefined) return [];
  const message = path === "" ? sentence : `${path}: ${sentence}`;
  return [{ path: ".github/comity.yml", line, message }];
}

function proposedConfig(
  pull: ObservedOpenPull,
  judgement: ConfigJudgement,
  { latest, adopted }: InForce,
  heard: HeardInCouncil,
): ProposedConfig {
  if (pull.config?.blob === latest.blob) return { is: "in-force" };
  if ("problems" in judgement) return { is: "wrong", problems: judgement.problems };
  if (pull.isFromElsewhere) return { is: "from-elsewhere" };
  if (!pull.hasAllReviews) return { is: "reviewed-too-often" };
  if (heard === "unread") return { is: "council-unread" };
  const inForce = adopted.at(-1) ?? adopted[0];
  const isEveryday = isEverydayChange(latest, judgement);
  return {
    is: "judged",
    agreement: configAgreement(
      withWords(pull, pull.config?.blob, heard(pull)),
      inForce,
      isEveryday,
    ),
    roster: rosterChange(inForce, judgement),
  };
}
