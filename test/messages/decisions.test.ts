import { test } from "vitest";
import type { Act } from "../../src/domain/case/act.ts";
import { OrderId } from "../../src/domain/values/planned-action.ts";
import { GitOid, Sha256 } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { pendingActsText } from "../../src/domain/case/seconds-text.ts";
import { dangerText } from "../../src/domain/chapters/urgent-action/danger-text.ts";
import { handOverText } from "../../src/domain/chapters/deciding/hand-over-text.ts";
import { unilateralActsText } from "../../src/domain/chapters/urgent-action/unilateral-acts-text.ts";
import { dueOrdersText } from "../../src/domain/chapters/banning/orders-text.ts";
import { proposalText } from "../../src/domain/chapters/deciding/proposal-text.ts";
import { reported1 } from "../domain/chapters/deciding/deliberating.ts";
import { ban, caseWith, inForce } from "../domain/chapters/enacting/some-action.ts";
import { ada, at, bo, cy, dee, eve, gus, recorded, report, reporter1 } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { partOf, type Part } from "./part-of.ts";
import { says, type Happened } from "./told-case.ts";
import { acknowledged, banAlone, proposed, wide } from "./typical-cases.ts";

const reason = "why";
const until = at("29 17:00");
const commit = GitOid.parse("d".repeat(40));

/** What waits for another member's agreement. */
const acts: Record<Act["act"], readonly Act[]> = {
  recuse: [{ act: "recuse", member: bo, reason }],
  unrecuse: [{ act: "unrecuse", member: bo, reason }],
  "hand-over": [{ act: "hand-over", reason }],
  appoint: [{ act: "appoint", person: gus, reason }],
  "name-chair": [{ act: "name-chair", member: cy }],
  grant: [{ act: "grant", person: eve, until, reason }],
  close: [
    { act: "close", closing: { as: "resolved" } },
    { act: "close", closing: { as: "duplicate", of: report.codeName } },
    { act: "close", closing: { as: "not-ours", to: "the venue" } },
    { act: "close", closing: { as: "spam" } },
  ],
  split: [
    { act: "split", parties: [reported1], also: [], about: "the dinner" },
    { act: "split", parties: [reported1], also: [reporter1], about: "the dinner" },
  ],
  "name-account": [
    {
      act: "name-account",
      party: reported1,
      space: "forum",
      places: [{ kind: "discourse", key: "FORUM https://forum.example.org" }],
      account: { id: "77", name: "mal77", since: at("01 00:00"), posts: 12 },
    },
    {
      act: "name-account",
      party: reported1,
      space: "lists",
      places: [{ kind: "mailman3", key: "LISTS" }],
      account: { id: "mal@example.org", name: "`@bo`" },
    },
    {
      act: "name-account",
      party: reported1,
      space: "forum",
      places: [{ kind: "discourse", key: "FORUM https://forum.example.org" }],
      account: { id: "78", name: "mal78", posts: 1 },
    },
  ],
  "lift-order": [{ act: "lift-order", order: OrderId.parse("3f9c2a1e"), reason }],
  "ban-alone": [{ act: "ban-alone", of: reported1, until, reason }],
  thaw: [
    { act: "thaw", head: commit },
    { act: "thaw", head: commit, document: Sha256.parse("d".repeat(64)) },
  ],
  "keep-out": [{ act: "keep-out", party: reported1, person: bo }],
  "send-letter": [
    { act: "send-letter", letter: "outcome", party: reported1, text: "What rin wrote is true." },
  ],
};
const [from, back] = [at("22 17:00"), at("30 00:00")];
const othersAway = { ...wide, away: [bo, cy, dee].map((who) => ({ who, from, until: back })) };
const pending = Object.values(acts)
  .flat()
  .map((act, i) => ({ number: i + 1, act, by: i === 0 ? ("comity" as const) : ada }));

const notOpenYet: Part = (state, config) => proposalText(state, config, undefined);
const pushedOver: Part = (state, config) =>
  proposalText(state, config, { number: 2, heldUpBy: undefined, changedBy: "dee" });
const shown = (heldUpBy?: "conflict" | "rules"): Part => {
  return (state, config) => proposalText(state, config, { number: 2, heldUpBy });
};

/** From the second round on the default branch holds a file of this name already. */
const inSecondRound: Part = (state, config) => {
  const { deliberation } = state;
  const { proposal } = deliberation;
  if (!proposal) return undefined;
  const again = { ...proposal, resolution: { ...proposal.resolution, round: 2 } };
  return shown("conflict")(
    { ...state, deliberation: { ...deliberation, proposal: again } },
    config,
  );
};

const proposals: readonly Entry[] = [
  partOf("its pull request is not open yet", notOpenYet, proposed, at("23 10:00")),
  partOf("somebody pushed another text", pushedOver, proposed, at("23 10:00")),
  partOf("GitHub's rules hold it up", shown("rules"), proposed, at("23 10:00")),
  partOf("another file is in its way", shown("conflict"), proposed, at("23 10:00")),
  partOf("its file was changed since", inSecondRound, proposed, at("23 10:00")),
  partOf(
    "somebody stood aside from the text before",
    shown(),
    [
      ...proposed,
      ...says(cy, at("23 11:00"), "/stand-aside: I was not there"),
      ...says(bo, at("23 12:00"), "/propose\n- { kind: private-reprimand, to: reported-1 }"),
    ],
    at("23 12:00"),
  ),
  partOf(
    "it was merged by hand",
    shown(),
    [...proposed, recorded(at("23 11:00"), { type: "MergeNotCovered", pull: 2, commit })],
    at("23 11:00"),
  ),
];

const postponed = says(cy, at("24 10:00"), "/postpone until 2026-12-03: a witness travels");

const handOver: readonly Entry[] = [
  partOf("the council takes over soon", handOverText, proposed, at("28 10:00")),
  partOf(
    "the council takes over soon, and it was put off",
    handOverText,
    [...proposed, ...postponed],
    Instant.parse("2026-12-01T23:59:59Z"),
  ),
  partOf("nobody can take over", handOverText, proposed, at("30 10:00"), {
    ...wide,
    council: undefined,
  }),
];

const seven = [1, 2, 3, 4, 5, 6, 7];
const told: Happened = [
  ...acknowledged,
  ...says(bo, at("22 17:00"), seven.map((n) => `/act: asked ${n} of them to leave`).join("\n")),
  ...says(cy, at("22 17:10"), "/ratify 1\n/reverse 2: it was somebody else"),
];

const alone: readonly Entry[] = [
  partOf("many acts by one member", unilateralActsText, told, at("22 17:10")),
  partOf(
    "what an organiser did",
    unilateralActsText,
    [
      ...acknowledged,
      ...says(ada, at("22 17:05"), "/act delegate: the organiser took their badge"),
    ],
    at("22 17:05"),
  ),
  partOf(
    "a ban about which the others disagree",
    unilateralActsText,
    [
      ...banAlone,
      ...says(dee, at("22 17:25"), "/recuse"),
      ...says(cy, at("22 17:30"), "/reverse: it was somebody else"),
    ],
    at("22 17:30"),
  ),
];

const bans = seven.map((number) =>
  ban({ ...inForce, number, order: OrderId.parse(`a000000${number}`), until }),
);
const orderNotes = bans.flatMap(({ order }) =>
  order ? [{ order, what: "end-nears" as const, at: at("22 17:00"), dueAt: until }] : [],
);

test("what is decided, and what waits for somebody, is said as it was", async () => {
  await matchesPage("decisions", [
    partOf(
      "somebody may be in danger, and nobody has called yet",
      dangerText,
      [...acknowledged, ...says(bo, at("22 17:00"), "/danger they are on their way")],
      at("22 17:00"),
    ),
    partOf(
      "acts that wait for a second",
      (state, config) => pendingActsText(pending, state, config),
      acknowledged,
      at("22 17:00"),
    ),
    ...(["away", "out"] as const).map((why) =>
      partOf(
        `one that nobody is left to give, since all others are ${why}`,
        (state, config) => pendingActsText(pending.slice(1, 2), state, config),
        why === "away"
          ? acknowledged
          : [
              ...acknowledged,
              ...[bo, cy, dee].flatMap((one, i) => says(one, at(`22 17:0${i}`), "/recuse")),
            ],
        at("22 17:03"),
        why === "away" ? othersAway : { ...wide, council: undefined },
      ),
    ),
    ...proposals,
    ...handOver,
    ...alone,
    ["many bans end soon", dueOrdersText(caseWith(bans, { orderNotes })) ?? ""],
  ]);
});
