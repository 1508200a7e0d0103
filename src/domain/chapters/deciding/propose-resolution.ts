import { whoHasToAssent } from "./assent-to-apology.ts";
import { composeResolution } from "./compose-resolution.ts";
import { consensusNeeded } from "./consensus-needed.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import type { DecidingDecision, DecidingView } from "./deciding-state.ts";
import { judgedUnheard } from "./judged-unheard.ts";
import { namesIn } from "./names-in.ts";
import { longestFile } from "./resolution.ts";
import { surroundingsOf } from "./surroundings.ts";
import { ruleToKeep, votesOnProposal } from "./rule-in-force.ts";
import { voters } from "./voters.ts";
import { readProposal } from "./written-proposal.ts";
import { runningMediation } from "../mediating/mediation.ts";
import { isComplete, missingIn, whoIsToBeHeard } from "../reviewing/enough-to-decide.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { ConfigProblem } from "../../kernel/file-problem.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";

type Of<Type extends DecidingCommand["type"]> = Extract<DecidingCommand, { type: Type }>;

/**
 * A member proposes how to resolve the case; proposing again amends the text. A proposal waits
 * until enough is known to decide (`enough-to-decide.ts`) and those it judges had their say.
 */
export function proposeResolution(
  { written, prose }: Of<"ProposeResolution">,
  { state, config, at, writing }: Asking<DecidingView>,
): DecidingDecision {
  if (state.closed) return refuse("case-is-closed");
  const mediation = runningMediation(state);
  if (mediation) return refuse("mediation-runs", mediation.until);
  const awaited = whoIsToBeHeard(state);
  if (awaited) return refuse("question-is-open", awaited);
  const read = readProposal(written, surroundingsOf(state, config, at), writing.readYaml);
  if ("problems" in read) return refuse("resolution-not-understood", problemsIn(read.problems));
  const finding = { ...state.finding, ...read.finding };
  if (!isComplete(finding)) return refuse("finding-incomplete", missingIn(finding).join(", "));
  const named = namesIn({ ...read, finding }, state);
  if (named.length > 0) return refuse("names-a-party", named.join("\n"));
  const unheard = judgedUnheard(read, state);
  if (unheard.length > 0) return refuse("not-heard", unheard.join(" "));
  const [waitsFor] = whoHasToAssent(read.measures, state);
  if (waitsFor) return refuse("assent-missing", waitsFor);
  const { resolution, file } = composeResolution(
    { ...read, finding, prose: read.prose ?? prose },
    state,
    config,
    writing,
  );
  if (file.length > longestFile) return refuse("resolution-too-long", `${longestFile}`);
  return [
    {
      type: "ResolutionProposed",
      resolution,
      file,
      electorate: [...voters(state, config, at)],
      minimum: Math.max(1, consensusNeeded(state, config, at).minimum),
      ...ruleToKeep(state, config),
    },
  ];
}

/** A member lets the others agree without them. */
export function standAside(
  { reason }: Of<"StandAside">,
  { state, config, actor }: Asking<DecidingView>,
): DecidingDecision {
  const { proposal, standingAside } = state.deliberation;
  if (!proposal) return refuse("no-proposal");
  if (!votesOnProposal(actor, state, config)) return refuse("has-no-vote");
  const isAside = standingAside.some((one) => isSamePerson(one, actor));
  if (isAside) return refuse("already-aside");
  return [{ type: "MemberStoodAside", reason: excerpt(reason) }];
}

function problemsIn(problems: readonly ConfigProblem[]): string {
  return problems.map((problem) => problemText(problem)).join("\n");
}

function problemText({ line, path, sentence }: ConfigProblem): string {
  const place = [line === undefined ? undefined : `line ${line}`, path || undefined];
  const said = place.filter((part) => part !== undefined).join(", ");
  return said === "" ? sentence : `${said}: ${sentence}`;
}
