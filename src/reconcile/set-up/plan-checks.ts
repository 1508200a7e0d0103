import { configAgreement } from "../../domain/committee/config-agreement.ts";
import { isEverydayChange } from "../../domain/committee/everyday-change.ts";
import { rosterChange } from "../../domain/committee/roster-change.ts";
import type { ConfigProblem } from "../../domain/kernel/file-problem.ts";
import { configCheck, consensusCheck, type ProposedConfig } from "../../messages/pull-checks.ts";
import type { CheckName, ObservedOpenPull } from "../../ports/observed-pull.ts";
import type { WriteCheck } from "../../ports/set-up-repository.ts";
import type { ConfigJudgement } from "./judge-config.ts";
import type { ConfigStanding } from "./standing-of.ts";

type Said = Omit<WriteCheck, "step" | "name" | "head" | "mark">;

/** An open pull request, and what its config comes to where it changes it. */
export interface JudgedPull {
  readonly pull: ObservedOpenPull;
  readonly judgement: ConfigJudgement | undefined;
}

/**
 * Checks that open pull requests lack or that say something else by now: `comity/config` where the
 * config changes, `comity/consensus` on all that are no resolutions.
 */
export function planChecks(
  pulls: readonly JudgedPull[],
  standing: Extract<ConfigStanding, { is: "adopted" }>,
  sha256: (text: string) => string,
): readonly WriteCheck[] {
  const resolutions = pulls.filter(({ pull }) => isResolution(pull)).map(({ pull }) => pull.head);
  return pulls.flatMap(({ pull, judgement }) => {
    const proposed = judgement && proposedConfig(pull, judgement, standing);
    // A commit has one gate: where it is a resolution's head too, the resolution decides.
    const isGated = !resolutions.includes(pull.head);
    return [
      ...(proposed ? write(pull, "comity/config", ofConfig(proposed), sha256) : []),
      ...(isGated ? write(pull, "comity/consensus", ofGate(pull), sha256) : []),
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

function ofGate({ changesResolutions }: ObservedOpenPull): Said {
  return { ...consensusCheck(changesResolutions), annotations: [] };
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
  { latest, adopted }: Extract<ConfigStanding, { is: "adopted" }>,
): ProposedConfig {
  if (pull.config?.blob === latest.blob) return { is: "in-force" };
  if ("problems" in judgement) return { is: "wrong", problems: judgement.problems };
  if (pull.isFromElsewhere) return { is: "from-elsewhere" };
  if (!pull.hasAllReviews) return { is: "reviewed-too-often" };
  const inForce = adopted.at(-1) ?? adopted[0];
  const isEveryday = isEverydayChange(latest, judgement);
  return {
    is: "judged",
    agreement: configAgreement(pull, inForce, isEveryday),
    roster: rosterChange(inForce, judgement),
  };
}
