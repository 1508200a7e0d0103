import { whoHasToAssent } from "./assent.ts";
import { composeResolution } from "./compose-resolution.ts";
import { consensusNeeded } from "./consensus-needed.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import type { DecidingDecision, DecidingView } from "./deciding-state.ts";
import { longestFile, type Resolution } from "./resolution.ts";
import { readProposal } from "./written-proposal.ts";
import { Finding } from "../reviewing/finding.ts";
import { openQuestions } from "../reviewing/reviewing-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { ConfigProblem } from "../../kernel/file-problem.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";
import { electorate } from "../../who-decides/electorate.ts";

type Of<Type extends DecidingCommand["type"]> = Extract<DecidingCommand, { type: Type }>;

/**
 * A member proposes how to resolve the case; proposing again amends the text. A proposal waits
 * until those asked were heard and all of the manual's questions are answered.
 *
 * Manual: "If a report doesn't contain enough information, the committee will obtain all relevant
 * data before acting."
 */
export function proposeResolution(
  { written, prose }: Of<"ProposeResolution">,
  { state, config, at, writing }: Asking<DecidingView>,
): DecidingDecision {
  if (state.closed) return refuse("case-is-closed");
  const [question] = openQuestions(state);
  if (question) return refuse("question-is-open", question.party);
  const read = readProposal(written, surroundingsOf(state, config, at), writing.readYaml);
  if ("problems" in read) return refuse("resolution-not-understood", problemsIn(read.problems));
  const finding = { ...state.finding, ...read.finding };
  if (!isComplete(finding)) return refuse("finding-incomplete", missingIn(finding).join(", "));
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
      electorate: [...electorate(state, config, at)],
      minimum: Math.max(1, consensusNeeded(state, config, at).minimum),
    },
  ];
}

/** A member lets the others agree without them. */
export function standAside(
  { reason }: Of<"StandAside">,
  { state, actor }: Asking<DecidingView>,
): DecidingDecision {
  const { proposal, standingAside } = state.deliberation;
  if (!proposal) return refuse("no-proposal");
  const isAside = standingAside.some((one) => isSamePerson(one, actor));
  if (isAside) return refuse("already-aside");
  return [{ type: "MemberStoodAside", reason: excerpt(reason) }];
}

export function surroundingsOf(
  { parties, codeName, room }: DecidingView,
  { spaces }: Asking<DecidingView>["config"],
  now: Asking<DecidingView>["at"],
) {
  return {
    codeName,
    formerName: room?.from,
    parties: parties.map(({ ref }) => ref),
    spaces: spaces.map(({ name }) => name),
    now,
  };
}

function isComplete(finding: Finding): finding is Resolution["finding"] {
  return missingIn(finding).length === 0;
}

/** What the manual asks and nobody has answered. */
function missingIn(finding: Finding): readonly string[] {
  return Finding.keyof().options.filter((key) => finding[key] === undefined);
}

function problemsIn(problems: readonly ConfigProblem[]): string {
  return problems.map((problem) => problemText(problem)).join("\n");
}

function problemText({ line, path, sentence }: ConfigProblem): string {
  const place = [line === undefined ? undefined : `line ${line}`, path || undefined];
  const said = place.filter((part) => part !== undefined).join(", ");
  return said === "" ? sentence : `${said}: ${sentence}`;
}
