import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import { judgePull } from "../../../../src/domain/chapters/deciding/judge-pull.ts";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import type { WrittenIdentity } from "../../../../src/domain/values/party.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { approval, pull } from "../../../fakes/pull.ts";
import { writing } from "../../../fakes/writing.ts";
import {
  banned,
  named,
  proposed,
  reported1,
  reprimand,
  resolved,
  safeToWrite,
} from "./deliberating.ts";
import { ada, asks, at, bo, config, cy, dee, given, handle } from "../../given.ts";

const unheard: readonly Input[] = [
  ...named,
  ...safeToWrite,
  asks(ada, at("22 16:20"), {
    type: "DraftFinding",
    finding: {
      happened: "insults",
      violation: "yes",
      responsible: [reported1],
      ongoing: "no",
      danger: "no",
    },
  }),
];

function proposing(
  words: string,
  before: readonly (Input | CaseEvent)[] = unheard,
  when: Instant = at("22 16:30"),
) {
  const written = proposalIn(words);
  if (!written) throw new Error("nothing is written");
  const command = { type: "ProposeResolution", written, prose: "# Why" } as const;
  return given(before).when(asks(bo, when, command));
}

describe("a proposal that judges somebody", () => {
  const reprimanded = "- { kind: private-reprimand, to: reported-1 }";
  const asked = asks(bo, at("22 16:25"), {
    type: "AskParty",
    whom: reported1,
    question: "what is your side of it?",
  });
  test.for([
    "ban, of: reported-1, spaces: all, permanent: true",
    "role-removed, of: reported-1, words: as maintainer",
    "hiatus, of: reported-1, until: 2027-01-31, if_declined: decide-again",
    "apology-request, from: reported-1, to: reporter-1, manner: private",
    "private-reprimand, to: reported-1",
    "public-reprimand, to: reported-1, venue: the forum",
  ])("is refused before they were heard: %s", (kind) => {
    const outcome = proposing(`- { kind: ${kind} }`);
    outcome.isRefused("not-heard");
    expect(outcome.added).toMatchObject([{ detail: "reported-1" }]);
  });

  test.for([
    "public-reminder, venue: the forum",
    "no-contact, of: reported-1, words: with reporter-1",
    "content-removed, of: reported-1, words: two comments",
    "no-action, ground: withdrawn",
  ])("and not where it judges nobody: %s", (kind) => {
    expect(proposing(`- { kind: ${kind} }`).added).toMatchObject([{ type: "ResolutionProposed" }]);
  });

  test("is followed where it says why they were not heard", () => {
    const words = `heard: { reported-1: the account is gone }\nmeasures:\n  ${reprimanded}`;
    expect(proposing(words).recordsOf("ResolutionProposed")).toHaveLength(1);
  });

  test.for<[string, "somebody-else" | "the-same", WrittenIdentity[]]>([
    ["another account", "somebody-else", [{ handle: handle("pat") }]],
    ["the same account", "the-same", [{ handle: handle("mal") }]],
    ["an address", "the-same", [{ address: "mal@example.org" }]],
    [
      "another address",
      "somebody-else",
      [{ address: "mal@example.org" }, { address: "pat@example.org" }],
    ],
    [
      "the same address, written otherwise",
      "the-same",
      [{ address: "mal@example.org" }, { address: "Mal@Example.org" }],
    ],
    ["whom a member knows", "the-same", [{ heldBy: handle("cy") }]],
  ])("is of whoever was heard: renamed to %s", ([, who, identities]) => {
    const heard = asks(ada, at("22 16:24"), {
      type: "HearParty",
      whom: reported1,
      answer: undefined,
      words: "it was a joke",
    });
    const renamings = identities.map((identity, i) =>
      asks(ada, at(`22 16:2${5 + i}`), {
        type: "RenameParty",
        party: reported1,
        identity,
        reason: "it turned out",
      }),
    );
    const { added } = proposing(reprimanded, [...unheard, heard, ...renamings]);
    const [event] = added;
    expect(event?.type === "CommandRefused" ? event.reason : event?.type).toBe(
      who === "somebody-else" ? "not-heard" : "ResolutionProposed",
    );
  });

  test("is not followed where it gives the reason of somebody else", () => {
    const words = `heard: { reporter-1: by phone }\nmeasures:\n  ${reprimanded}`;
    proposing(words).isRefused("not-heard");
  });

  test("is followed where it is on record why they cannot be asked", () => {
    const cannot = asks(ada, at("22 16:22"), {
      type: "RuleOutContact",
      for: "ask",
      whom: reported1,
      ground: "unreachable",
      reason: "no answer to three mails",
    });
    expect(proposing(reprimanded, [...unheard, cannot]).added).toMatchObject([
      { type: "ResolutionProposed" },
    ]);
  });

  test("is followed once they were silent for seven days, and not a second before", () => {
    const happened = [...unheard, asked];
    const early = proposing(reprimanded, happened, at("29 16:25"));
    expect(early.recordsOf("CommandRefused")).toMatchObject([{ reason: "question-is-open" }]);
    const late = proposing(reprimanded, happened, at("29 16:25:01"));
    expect(late.recordsOf("ResolutionProposed")).toHaveLength(1);
  });

  test("says of each of several that they were not heard", () => {
    const another = asks(ada, at("22 16:15"), {
      type: "NameParty",
      role: "reported",
      identity: { handle: handle("pat") },
    });
    const both = `${reprimanded}\n- { kind: private-reprimand, to: reported-2 }`;
    expect(proposing(both, [...unheard, another]).added).toMatchObject([
      { reason: "not-heard", detail: "reported-1 reported-2" },
    ]);
  });
});

describe("a text that judges somebody nobody heard", () => {
  const proposedUnheard = [...unheard, proposed(at("22 16:30"), reprimand)];
  const fileOf = (...measures: readonly Measure[]) =>
    withFrontMatter({ frontMatter: writing.printYaml(resolved(...measures)), prose: "# Why" });
  const reviews = [ada, bo, cy, dee].map((one) => approval(one, at("22 18:00")));
  const judge = (text: string, before: readonly (Input | CaseEvent)[]) =>
    judgePull(pull(text, { reviews }), {
      state: given(before).state(),
      config,
      at: at("23 09:00"),
      writing,
    });

  test("is agreed where it was proposed before that was asked", () => {
    expect(judge(fileOf(reprimand), proposedUnheard)).toMatchObject({
      isAgreed: true,
      faults: [],
      unheard: [],
    });
  });

  test("is not where somebody pushed it over what was proposed, until they are heard", () => {
    const pushed = fileOf(banned);
    expect(judge(pushed, proposedUnheard)).toMatchObject({
      isAgreed: false,
      faults: ["not-heard"],
      unheard: [reported1],
    });
    const heard = asks(bo, at("22 16:40"), {
      type: "HearParty",
      whom: reported1,
      answer: undefined,
      words: "a joke",
    });
    expect(judge(pushed, [...proposedUnheard, heard]).faults).toEqual([]);
  });

  test("was proposed once, and hearing the same again decides nothing anew", () => {
    const command = asks(bo, at("22 16:35"), {
      type: "ProposeResolution",
      written: { form: "measures", text: "- { kind: private-reprimand, to: reported-1 }\n" },
      prose: "# Why",
    });
    const then = { ...proposed(at("22 16:35"), reprimand), cause: command.cause };
    given([...unheard, then])
      .when(command)
      .changesNothing();
  });
});
