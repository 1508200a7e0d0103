import type { CommitteeConfig } from "./committee-config.ts";
import type { ConfigPath, FoundProblem } from "../kernel/file-problem.ts";
import { isSameLogin } from "../values/login.ts";

/** What is wrong with a config whose every part has the right shape. */
export function rosterProblems(config: CommitteeConfig): readonly FoundProblem[] {
  const { committee, council } = config;
  return [
    ...repeated(committee.members, ["committee", "members"]),
    ...repeated(committee.deputies, ["committee", "deputies"]),
    ...repeated(council?.members ?? [], ["council", "members"]),
    ...notAMember(config),
    ...tooFewForConsensus(config),
    ...config.away.flatMap((entry, index) => absenceProblems(entry, ["away", index], config)),
    ...repeated(
      config.spaces.map((space) => space.name),
      ["spaces"],
      "name",
    ),
  ];
}

function has(logins: readonly string[], login: string): boolean {
  return logins.some((one) => isSameLogin(one, login));
}

/** One problem for each entry that stands further up already. */
function repeated(names: readonly string[], path: ConfigPath, key?: string): FoundProblem[] {
  return names.flatMap((name, index) =>
    has(names.slice(0, index), name)
      ? [{ path: [...path, index, ...(key ? [key] : [])], sentence: `${name} is there twice` }]
      : [],
  );
}

function notAMember({ committee }: CommitteeConfig): FoundProblem[] {
  const problems: FoundProblem[] = [];
  if (!has(committee.members, committee.chair)) {
    problems.push({ path: ["committee", "chair"], sentence: "must be one of the members" });
  }
  committee.deputies.forEach((deputy, index) => {
    const path = ["committee", "deputies", index];
    if (isSameLogin(deputy, committee.chair)) {
      problems.push({ path, sentence: "is the chair; a deputy is somebody else" });
    } else if (!has(committee.members, deputy)) {
      problems.push({ path, sentence: "must be one of the members" });
    }
  });
  return problems;
}

function tooFewForConsensus({ committee, consensus }: CommitteeConfig): FoundProblem[] {
  const size = committee.members.length;
  if (consensus.minimum <= size) return [];
  const members = size === 1 ? "1 member" : `${size} members`;
  return [
    {
      path: ["consensus", "minimum"],
      sentence: `is ${consensus.minimum}, and the committee has only ${members}`,
    },
  ];
}

function absenceProblems(
  { who, from, until }: CommitteeConfig["away"][number],
  path: ConfigPath,
  { committee, council }: CommitteeConfig,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  if (!has([...committee.members, ...(council?.members ?? [])], who)) {
    problems.push({
      path: [...path, "who"],
      sentence: "is neither on the committee nor the council",
    });
  }
  if (from > until) {
    problems.push({ path: [...path, "until"], sentence: "is before the first day away" });
  }
  return problems;
}
