import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import { GitOid } from "../../../../src/domain/values/ids.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import { judgePull, wasAgreed } from "../../../../src/domain/chapters/deciding/judge-pull.ts";
import type { SeenPull } from "../../../../src/domain/chapters/deciding/seen-pull.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { approval, elsewhere, head, pull } from "../../../fakes/pull.ts";
import { writing } from "../../../fakes/writing.ts";
import { banned, proposed, reported1, reprimand, resolved, underReview } from "./deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  mal,
  recorded,
  reporter1,
  rin,
} from "../../given.ts";

const text = withFrontMatter({
  frontMatter: writing.printYaml(resolved(reprimand)),
  prose: "# Why",
});
const open = [...underReview, proposed(at("22 16:30"), reprimand)];
const later = at("23 09:00");
const by = (...people: readonly Person[]) => people.map((one) => approval(one, at("22 18:00")));
interface Looking {
  readonly happened?: readonly (Input | CaseEvent)[];
  readonly under?: AdoptedConfig;
  readonly when?: Instant;
}
const judge = (seen: SeenPull, { happened = open, under = config, when = later }: Looking = {}) =>
  judgePull(seen, { state: given(happened, under).state(), config: under, at: when, writing });
const withMembers = (...members: readonly Person[]): AdoptedConfig => ({
  ...config,
  committee: { ...config.committee, members },
});

describe("a resolution in order that everybody approved", () => {
  const whole = pull(text, { reviews: by(ada, bo, cy, dee) });

  test("is agreed", () => expect(judge(whole)).toMatchObject({ isAgreed: true, faults: [] }));

  const stranger = {
    oid: GitOid.parse("c".repeat(40)),
    committedAt: at("22 17:00"),
    isOurs: false,
    author: mal,
    proposal: undefined,
  };
  test.for<[string, Partial<SeenPull>]>([
    ["not-ours", { isOurs: false }],
    ["from-fork", { isFromFork: true }],
    ["not-on-default-branch", { isOnDefaultBranch: false }],
    ["other-files", { changedPaths: ["resolutions/amber-heron.md", "x"] }],
    ["other-files", { changedPaths: ["resolutions/blue-crane.md"] }],
    ["file-invalid", { text: undefined }],
    ["file-invalid", { text: text.replace("private-reprimand", "flogging") }],
    ["file-invalid", { text: text.replace("case: amber-heron", "case: blue-crane") }],
    ["people-renamed", { text: text.replace(/reported-1: [0-9a-f]{8}/, "reported-1: 00000000") }],
    ["people-renamed", { text: text.replace(/people:\n {2}reported-1: .*\n/, "people: {}\n") }],
    ["pushed-by-stranger", { commits: [...whole.commits, stranger] }],
    ["pushed-by-stranger", { commits: [...whole.commits, { ...stranger, author: undefined }] }],
  ])("is not agreed while it is %s", ([fault, differing]) => {
    const judgement = judge({ ...whole, ...differing });
    expect(judgement.isAgreed).toBe(false);
    expect(judgement.faults).toEqual([fault]);
  });

  test("is agreed while it is a draft, which is undone and is nobody's opinion", () => {
    expect(judge({ ...whole, isDraft: true }).isAgreed).toBe(true);
  });

  test("may hold what a member pushed, and what a stranger pushed below the app's own text", () => {
    const byDee = { ...stranger, author: dee };
    const [own] = whole.commits;
    if (!own) throw new Error("no commit");
    expect(judge({ ...whole, commits: [own, byDee] }).isAgreed).toBe(true);
    expect(judge({ ...whole, commits: [stranger, own] }).isAgreed).toBe(true);
  });
});

describe("whoever stood aside", () => {
  const aside = asks(dee, at("22 16:40"), { type: "StandAside", reason: "I was not there" });
  const happened = [...open, aside];
  const reviews = by(ada, bo, cy);

  test("is not waited for", () => {
    expect(judge(pull(text, { reviews }), { happened })).toMatchObject({
      isAgreed: true,
      aside: [dee],
    });
  });

  test("is waited for when another text is proposed or pushed", () => {
    const other = withFrontMatter({
      frontMatter: writing.printYaml(resolved(banned)),
      prose: "# Why",
    });
    const proposedSince = [...happened, proposed(at("22 17:00"), banned)];
    for (const looking of [{ happened }, { happened: proposedSince }])
      expect(judge(pull(other, { reviews }), looking)).toMatchObject({
        isAgreed: false,
        faults: [],
        aside: [],
        awaited: [dee],
      });
  });
});

describe("a resolution that requests an apology", () => {
  const apology = { kind: "apology-request", from: reported1, to: reporter1 } as const;
  const measure = { ...apology, manner: "private", tell: "with" } as const;
  const seen = pull(
    withFrontMatter({ frontMatter: writing.printYaml(resolved(measure)), prose: "# Why" }),
    { reviews: by(ada, bo, cy, dee) },
  );
  const hears = (when: string, answer: "agrees" | "declines") =>
    asks(ada, at(when), { type: "HearParty", whom: reporter1, answer, words: undefined });
  const wanted = [
    ...underReview,
    asks(ada, at("22 16:20"), { type: "AskParty", whom: reporter1, question: "an apology?" }),
    hears("22 16:25", "agrees"),
    proposed(at("22 16:30"), measure),
  ];

  test("is agreed while who would receive it wants one", () => {
    expect(judge(seen, { happened: wanted }).isAgreed).toBe(true);
  });

  test("is not agreed once they decline (M60)", () => {
    const happened = [...wanted, hears("22 17:00", "declines")];
    expect(judge(seen, { happened })).toMatchObject({
      isAgreed: false,
      faults: ["assent-missing"],
      unassenting: [reporter1],
    });
  });
});

describe("a roster that changes while a resolution is open", () => {
  test("makes people added approve too", () => {
    const under = withMembers(ada, bo, cy, dee, rin);
    const judgement = judge(pull(text, { reviews: by(ada, bo, cy, dee) }), { under });
    expect(judgement).toMatchObject({ isAgreed: false, awaited: [rin] });
  });

  test("never makes agreeing easier by taking somebody off it", () => {
    const under = withMembers(ada, bo, cy);
    const three = pull(text, { reviews: by(ada, bo, cy) });
    expect(judge(three, { under })).toMatchObject({ isAgreed: false, awaited: [] });
    const replaced = withMembers(ada, bo, cy, rin);
    const four = pull(text, { reviews: by(ada, bo, cy, rin) });
    expect(judge(four, { under: replaced }).isAgreed).toBe(true);
  });

  test("does not count whoever stepped back", () => {
    const out = asks(dee, at("22 17:00"), {
      type: "RecuseMember",
      member: "oneself",
      reason: undefined,
    });
    const happened = [...open, out];
    expect(judge(pull(text, { reviews: by(ada, bo, cy) }), { happened }).isAgreed).toBe(true);
    expect(judge(pull(text, { reviews: by(ada, bo, dee) }), { happened }).isAgreed).toBe(false);
  });

  test("does not wait for whoever is away, and keeps the minimum there was", () => {
    const away = [{ who: dee, from: at("22 12:00"), until: at("29 00:00") }];
    const under = { ...config, away, consensus: { minimum: 1 } };
    expect(judge(pull(text, { reviews: by(ada, bo, cy) }), { under }).isAgreed).toBe(true);
    expect(judge(pull(text, { reviews: by(ada) }), { under }).needed.minimum).toBe(2);
  });
});

describe("once the council decides", () => {
  const council = { members: [eve, fay, gus], email: "council@example.org" };
  const handedOver = recorded(at("22 20:00"), {
    type: "CaseHandedOver",
    to: "council",
    ground: "asked",
    reason: "too close",
  });
  const happened = [...open, handedOver];
  const afterwards = (...people: readonly Person[]) =>
    people.map((one) => approval(one, at("22 21:00")));
  const majority = { ...config, council: { ...council, decides: "majority" as const } };

  test("more than half of it agree by majority, whatever the committee said", () => {
    const two = pull(text, { reviews: [...by(ada, bo), ...afterwards(eve, fay)] });
    expect(judge(two, { happened, under: majority }).isAgreed).toBe(true);
    const one = pull(text, { reviews: [...by(ada, bo, cy, dee), ...afterwards(eve)] });
    expect(judge(one, { happened, under: majority }).isAgreed).toBe(false);
  });

  test("all of it agree where the config says consensus", () => {
    const under = { ...config, council: { ...council, decides: "consensus" as const } };
    const two = pull(text, { reviews: afterwards(eve, fay) });
    expect(judge(two, { happened, under }).isAgreed).toBe(false);
    const all = pull(text, { reviews: afterwards(eve, fay, gus) });
    expect(judge(all, { happened, under }).isAgreed).toBe(true);
  });

  const anew = proposed(at("22 20:30"), reprimand);
  const proposedAgain =
    anew.type === "ResolutionProposed" ? { ...anew, electorate: [eve, fay, gus] } : anew;
  const away = [fay, gus].map((who) => ({ who, from: at("22 00:00"), until: at("29 00:00") }));

  test("its majority is one of all its members, whoever is away", () => {
    const under = { ...majority, away };
    const one = pull(text, { reviews: afterwards(eve) });
    expect(judge(one, { happened, under })).toMatchObject({
      isAgreed: false,
      needed: { minimum: 2, headcount: 3 },
    });
    const alone = { ...under, consensus: { minimum: 1 } };
    expect(judge(one, { happened, under: alone }).isAgreed).toBe(false);
  });

  test("a majority of those who are not recused agrees, and the minimum at least", () => {
    const out = asks(gus, at("22 20:10"), {
      type: "RecuseMember",
      member: "oneself",
      reason: undefined,
    });
    const left = [...happened, { ...out, allowedTo: "deciding-body" as const }];
    const both = pull(text, { reviews: afterwards(eve, fay) });
    expect(judge(both, { happened: left, under: majority })).toMatchObject({
      isAgreed: true,
      needed: { minimum: 2, headcount: 2 },
    });
    const demanding = { ...majority, consensus: { minimum: 3 } };
    const two = pull(text, { reviews: afterwards(eve, fay) });
    expect(judge(two, { happened, under: demanding }).isAgreed).toBe(false);
  });

  test.for(["majority", "consensus"] as const)(
    "taking people off it makes its %s no easier",
    (decides) => {
      const members = [eve, fay, gus].slice(0, decides === "majority" ? 1 : 2);
      const under = { ...config, council: { ...council, members, decides } };
      const those = pull(text, { reviews: afterwards(...members) });
      const again = [...happened, proposedAgain];
      expect(judge(those, { happened: again, under })).toMatchObject({
        isAgreed: false,
        needed: { minimum: 2, headcount: 3 },
      });
    },
  );

  test("what its members had approved before says nothing", () => {
    const early = pull(text, { reviews: [...by(eve, fay, gus), ...afterwards(eve)] });
    expect(judge(early, { happened, under: majority })).toMatchObject({
      isAgreed: false,
      approved: [eve],
    });
  });
});

describe("looking back at an instant", () => {
  const four = by(ada, bo, cy, dee);
  const state = given(open).state();
  const agreedAt = (seen: SeenPull, when = later) =>
    wasAgreed(seen, { state, config, at: when, writing });

  test("a review counts from when it was given", () => {
    expect(agreedAt(pull(text, { reviews: four }), at("22 18:00"))).toBe(true);
    expect(agreedAt(pull(text, { reviews: four }), at("22 17:59"))).toBe(false);
  });

  test("an approval dismissed later stood then", () => {
    const dismissed = approval(dee, at("22 18:00"), {
      state: "DISMISSED",
      was: "APPROVED",
      dismissedBy: mal,
      dismissedAt: at("23 08:00"),
    });
    const seen = pull(text, { reviews: [...by(ada, bo, cy), dismissed] });
    expect(agreedAt(seen, at("23 07:00"))).toBe(true);
    expect(agreedAt(seen, later)).toBe(false);
  });

  test("nobody had agreed to a text that came later, nor on one that was taken away", () => {
    const commits = pull(text).commits.map((one) => ({ ...one, committedAt: at("23 08:00") }));
    expect(agreedAt(pull(text, { reviews: four, commits }), at("23 07:00"))).toBe(false);
    expect(agreedAt(pull(text, { reviews: four, state: "CLOSED" }))).toBe(false);
  });

  test("it was agreed until it was merged, and not after", () => {
    const file = undefined;
    const merge = { at: at("22 20:00"), commit: elsewhere, isByApp: true, file };
    const merged = pull(text, { reviews: four, state: "MERGED", merge });
    expect(agreedAt(merged, at("22 20:00"))).toBe(true);
    expect(agreedAt(merged, at("22 20:01"))).toBe(false);
  });

  test("approvals of another commit are none", () => {
    const before = four.map((one) => ({ ...one, commit: elsewhere }));
    expect(head).not.toBe(elsewhere);
    expect(judge(pull(text, { reviews: before }))).toMatchObject({
      isAgreed: false,
      fallen: [ada, bo, cy, dee],
    });
  });
});
