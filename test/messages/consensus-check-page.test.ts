import { test } from "vitest";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { Cause, GitOid } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import type { Fault } from "../../src/domain/chapters/deciding/agreement.ts";
import { judgePull } from "../../src/domain/chapters/deciding/judge-pull.ts";
import type { SeenPull } from "../../src/domain/chapters/deciding/seen-pull.ts";
import { consensusCheckText } from "../../src/messages/consensus-check.ts";
import { ada, at, bo, cy, dee, eve, fay, gus, pat, recorded } from "../domain/given.ts";
import { approval, head, pull } from "../fakes/pull.ts";
import { writing } from "../fakes/writing.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { says, type Happened } from "./told-case.ts";
import { acknowledged, findings, found, proposed, wide } from "./typical-cases.ts";

const now = at("23 18:00");
const everybody = [ada, bo, cy, dee];
const approved = (...people: readonly Person[]) => people.map((one) => approval(one, now));

interface Looking {
  readonly happened?: Happened;
  /** When it happened. */
  readonly under?: AdoptedConfig;
  /** When it is looked at. */
  readonly judgedUnder?: AdoptedConfig;
}

/** What the check on the resolution's pull request says, which differs so from one in order. */
function check(
  heading: string,
  differing: Partial<SeenPull>,
  { happened = proposed, under = wide, judgedUnder: config = under }: Looking = {},
): Entry {
  const state = after(happened, now, under);
  const seen = pull(state.deliberation.proposal?.file, differing);
  const judgement = judgePull(seen, { state, config, at: now, writing });
  const { title, summary } = consensusCheckText(judgement, seen, state, config);
  const notes = judgement.problems.map(({ line, path, sentence }) => {
    return `\n\nLine ${line}: ${path === "" ? "" : `${path}: `}${sentence}`;
  });
  return [heading, `**${title}**\n\n${summary}${notes.join("")}`];
}

const file = after(proposed, now).deliberation.proposal?.file ?? "";
const older = GitOid.parse("a".repeat(40));
const pushed = { oid: head, committedAt: now, isOurs: false, author: pat, proposal: undefined };

const apology = "{ kind: apology-request, from: reported-1, to: reporter-1, manner: private }";
const unassented: Happened = [
  ...found,
  ...says(ada, at("23 09:20"), "/ask reporter-1: would you want an apology?"),
  ...says(ada, at("23 09:30"), "/heard reporter-1 agrees"),
  ...says(bo, at("23 10:00"), `/propose\n- ${apology}`),
  ...says(ada, at("23 11:00"), "/heard reporter-1 declines"),
];

const proposedUnheard: Happened = [
  ...acknowledged,
  ...says(cy, at("23 09:00"), findings),
  ...says(bo, at("23 10:00"), "/propose\n- { kind: public-reminder, venue: the forum }"),
];

/** A pull request with each fault. */
const faulty: Record<Fault, readonly [Partial<SeenPull>, Looking?]> = {
  "not-ours": [{ isOurs: false }],
  "from-fork": [{ isFromFork: true }],
  "not-on-default-branch": [{ isOnDefaultBranch: false, base: "aside" }],
  "other-files": [{ changedPaths: ["README.md"] }],
  "file-invalid": [{ text: file.replace("kind: ban", "kind: bann") }],
  "people-renamed": [
    {},
    { happened: [...proposed, ...says(cy, at("23 11:00"), "/rename reported-1 @pat: mistaken")] },
  ],
  "assent-missing": [{}, { happened: unassented }],
  "not-heard": [{ text: file }, { happened: proposedUnheard }],
  "pushed-by-stranger": [{ commits: [pushed] }],
};

const handedOver: Happened = [
  ...proposed,
  recorded(at("23 11:00"), { type: "CaseHandedOver", to: "council", ground: "asked" }),
];
const fewer = { ...wide, committee: { ...wide.committee, members: [ada, bo, cy] } };
const demanding = { ...wide, consensus: { minimum: 3 } };
const away = (...people: readonly Person[]) =>
  people.map((who) => ({ who, from: at("23 12:00"), until: at("30 00:00") }));
const aside: Happened = [...proposed, ...says(dee, at("23 11:00"), "/stand-aside: I know little")];
const fell = [approval(ada, at("23 11:00"), { commit: older })];
const commits = [older, head].map((oid) => ({
  oid,
  committedAt: at("23 10:00"),
  isOurs: true,
  author: undefined,
  proposal: Cause.parse("IC_proposal#1"),
}));

const standings: readonly Entry[] = [
  check("nobody has reviewed it", {}),
  check(
    "one approved, one objects, one stands aside",
    { reviews: [...approved(ada), approval(cy, now, { state: "CHANGES_REQUESTED" })] },
    { happened: aside },
  ),
  check("everybody agrees", { reviews: approved(...everybody) }),
  check("an approval fell with a push", { reviews: fell, commits }),
  check("an approval was of another text", { reviews: fell }),
  check("another text was pushed", { text: `${file}\nMore.\n` }, { happened: aside }),
  check(
    "somebody was taken off the committee",
    { reviews: approved(ada, bo, cy) },
    { judgedUnder: fewer },
  ),
  check(
    "too few are left while others are away",
    {},
    { under: { ...demanding, away: away(cy, dee) } },
  ),
  check(
    "too few are left and others can be appointed",
    {},
    {
      happened: [cy, dee].reduce<Happened>(
        (before, one) => [...before, ...says(one, at("23 12:00"), "/recuse")],
        proposed,
      ),
      under: { ...demanding, council: undefined },
    },
  ),
  check(
    "too few are left and nobody else is",
    {},
    { under: { ...wide, consensus: { minimum: 5 }, council: undefined } },
  ),
  check(
    "all but one stand aside",
    { reviews: approved(ada) },
    {
      happened: [bo, cy, dee].reduce<Happened>(
        (before, one) => [...before, ...says(one, at("23 12:00"), "/stand-aside: I know little")],
        proposed,
      ),
    },
  ),
  check("the council's majority agrees", { reviews: approved(eve, fay) }, { happened: handedOver }),
  check(
    "the council's majority does not agree yet",
    { reviews: [approval(gus, now, { state: "CHANGES_REQUESTED" }), ...approved(eve)] },
    { happened: handedOver },
  ),
  check("somebody wrote a party into its file", {
    text: file.replace("measures:", `measures:\n  - ${apology}`),
  }),
  check(
    "two thirds agree, after the time for consensus",
    { reviews: approved(ada, bo, cy) },
    { happened: [...proposed, recorded(at("23 12:00"), { type: "TwoThirdsAllowed" })] },
  ),
  check("its file is gone", { text: undefined }),
  check("its file is no resolution", { text: "We decided something.\n" }),
];

test("the check on a resolution says what it said", async () => {
  const faults = Object.entries(faulty).map(([fault, [differing, looking]]) =>
    check(fault, differing, looking),
  );
  await matchesPage("consensus-check", [...standings, ...faults]);
});
