import { type CommitteeConfig, usualTwoThirdsAfter } from "./committee-config.ts";
import type { ConfigPath, FoundProblem } from "../kernel/file-problem.ts";
import { isSameLogin } from "../values/login.ts";
import { isShorter } from "../values/time.ts";

/** What is wrong with a config whose every part has the right shape. */
export function rosterProblems(config: CommitteeConfig): readonly FoundProblem[] {
  const { committee, council } = config;
  return [
    ...repeated(committee.members, ["committee", "members"]),
    ...repeated(committee.deputies, ["committee", "deputies"]),
    ...repeated(council?.members ?? [], ["council", "members"]),
    ...repeated(committee.without_vote ?? [], ["committee", "without_vote"]),
    ...notAMember(config),
    ...tooFewForConsensus(config),
    ...twoThirdsTooLate(config),
    ...config.away.flatMap((entry, index) => absenceProblems(entry, ["away", index], config)),
    ...addressProblems(config),
    ...eventProblems(config),
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
  committee.without_vote?.forEach((login, index) => {
    if (has(committee.members, login)) return;
    const path = ["committee", "without_vote", index];
    problems.push({ path, sentence: "must be one of the members" });
  });
  return problems;
}

function tooFewForConsensus({ committee, consensus }: CommitteeConfig): FoundProblem[] {
  const { members, without_vote: without = [] } = committee;
  const size = members.filter((login) => !has(without, login)).length;
  if (consensus.minimum <= size) return [];
  const left = size === 1 ? "1 member" : `${size} members`;
  const having = without.length > 0 ? " with a vote" : "";
  return [
    {
      path: ["consensus", "minimum"],
      sentence: `is ${consensus.minimum}, and the committee has only ${left}${having}`,
    },
  ];
}

/** Two thirds are the last attempt of the committee; the council comes after it. */
function twoThirdsTooLate({ consensus, clocks }: CommitteeConfig): FoundProblem[] {
  if (consensus.rule !== "consensus-then-two-thirds") return [];
  const after = consensus.two_thirds_after ?? usualTwoThirdsAfter;
  const { deadlock } = clocks;
  if (deadlock === undefined || isShorter(after, deadlock)) return [];
  return [
    {
      path: ["consensus", "two_thirds_after"],
      sentence: `is ${after}, and after ${deadlock} (clocks.deadlock) the council takes over: it has to be shorter`,
    },
  ];
}

function eventProblems({ events = [] }: CommitteeConfig): FoundProblem[] {
  return [
    ...repeated(
      events.map(({ name }) => name),
      ["events"],
      "name",
    ),
    ...events.flatMap(({ from, until }, index) =>
      from > until
        ? [{ path: ["events", index, "until"], sentence: "is before the first day of the event" }]
        : [],
    ),
  ];
}

/** An address of somebody else would be told of cases. */
function addressProblems({ committee, council, emails = {} }: CommitteeConfig): FoundProblem[] {
  const roster = [...committee.members, ...(council?.members ?? [])];
  const logins = Object.keys(emails);
  return [
    ...logins
      .filter((login) => !has(roster, login))
      .map((login) => ({
        path: ["emails", login],
        sentence: "is neither on the committee nor the council",
      })),
    ...logins
      .filter((login, index) => has(logins.slice(0, index), login))
      .map((login) => ({ path: ["emails", login], sentence: `${login} is there twice` })),
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
