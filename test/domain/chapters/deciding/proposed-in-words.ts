import type { Input } from "../../../../src/domain/case/input.ts";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";
import { surroundingsOf } from "../../../../src/domain/chapters/deciding/surroundings.ts";
import { readProposal } from "../../../../src/domain/chapters/deciding/written-proposal.ts";
import { writing } from "../../../fakes/writing.ts";
import { asks, at, bo, config, given, handle, mal, report } from "../../given.ts";

const reports: readonly Input[] = [
  report,
  asks(bo, at("22 16:02"), {
    type: "NameParty",
    role: "reported",
    identity: { handle: handle(mal.login) },
  }),
];
export const within = surroundingsOf(given(reports).state(), config, at("22 16:04"));

export function read(words: string) {
  const written = proposalIn(words);
  if (!written) throw new Error("nothing is written");
  return readProposal(written, within, writing.readYaml);
}

export const measuresOf = (words: string) => {
  const proposal = read(words);
  if ("problems" in proposal) throw new Error(proposal.problems.map((one) => one.sentence).join());
  return proposal.measures;
};
export const problemsOf = (words: string) => {
  const proposal = read(words);
  return "problems" in proposal ? proposal.problems.map(({ sentence }) => sentence) : [];
};

export const reprimand = { kind: "private-reprimand", to: "reported-1", tell: "with" };
export const ban = { kind: "ban", of: "reported-1", tell: "with" };
