import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import { judgePull } from "../../../../src/domain/chapters/deciding/judge-pull.ts";
import { ruleInForce, ruleToKeep } from "../../../../src/domain/chapters/deciding/rule-in-force.ts";
import { voters } from "../../../../src/domain/chapters/deciding/voters.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { Duration, type Instant } from "../../../../src/domain/values/time.ts";
import { canDecide } from "../../../../src/domain/who-decides/deciding-body.ts";
import { approval, pull } from "../../../fakes/pull.ts";
import { writing } from "../../../fakes/writing.ts";
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
  recorded,
  reporter1,
} from "../../given.ts";
import { named, proposed, reprimand, resolved, underReview } from "./deliberating.ts";

const councillors = (decides: "majority" | "consensus", ...members: readonly Person[]) => ({
  members,
  email: "council@example.org",
  decides,
});
const wide: AdoptedConfig = { ...config, council: councillors("majority", eve, fay, gus) };
const twoThirds: AdoptedConfig = {
  ...wide,
  consensus: {
    minimum: 2,
    rule: "consensus-then-two-thirds",
    twoThirdsAfter: Duration.parse("4d"),
  },
};
const silent: AdoptedConfig = { ...wide, withoutVote: [dee] };
const text = withFrontMatter({
  frontMatter: writing.printYaml(resolved(reprimand)),
  prose: "# Why",
});
const rules = (
  kept: ReturnType<typeof ruleToKeep>,
  electorate: readonly Person[] = [ada, bo, cy, dee],
): CaseEvent => Object.assign(proposed(at("22 16:30"), reprimand), kept, { electorate });
const under = (rule: AdoptedConfig, ...more: (Input | CaseEvent)[]) => {
  const before = given(underReview, rule).state();
  return given(
    [
      ...underReview,
      rules(ruleToKeep(before, rule), voters(before, rule, at("22 16:30"))),
      ...more,
    ],
    rule,
  );
};
const isAgreed = (
  people: readonly Person[],
  when: Instant,
  { happened, config: rule }: { happened: readonly CaseEvent[]; config: AdoptedConfig },
) => {
  const state = given(happened, rule).state();
  const reviews = people.map((one) => approval(one, at("22 18:00")));
  return judgePull(pull(text, { reviews }), { state, config: rule, at: when, writing }).isAgreed;
};

describe("consensus and then two thirds", () => {
  const opened = under(twoThirds);
  const later = opened.until(at("27 00:00"));
  const happened = [...opened.history(), ...later.added];

  test("are enough once everybody had the time that the config gives", () => {
    const [allowed] = later.recordsOf("TwoThirdsAllowed");
    expect(allowed?.at).toBe(at("26 16:30"));
    const three = { happened, config: twoThirds };
    expect(isAgreed([ada, bo, cy], at("26 16:29"), three)).toBe(false);
    expect(isAgreed([ada, bo, cy], at("26 16:30"), three)).toBe(true);
    expect(isAgreed([ada, bo], at("26 16:30"), three)).toBe(false);
  });

  test("count from the proposal where nothing was ever asked", () => {
    const opening = rules(ruleToKeep(given(named, twoThirds).state(), twoThirds));
    const [allowed] = given([...named, opening], twoThirds)
      .until(at("27 00:00"))
      .recordsOf("TwoThirdsAllowed");
    expect(allowed?.at).toBe(at("26 16:30"));
  });

  test("stay enough when the text is amended", () => {
    const amended = [...happened, proposed(at("26 20:00"), reprimand)];
    expect(isAgreed([ada, bo, cy], at("26 21:00"), { happened: amended, config: twoThirds })).toBe(
      true,
    );
  });

  test("are of no use where the committee decides by consensus", () => {
    expect(under(wide).until(at("29 00:00")).recordsOf("TwoThirdsAllowed")).toEqual([]);
  });

  test("wait while a question is open, and not where everybody agrees", () => {
    const asked = under(
      twoThirds,
      asks(ada, at("23 00:00"), { type: "AskParty", whom: reporter1, question: "?" }),
    );
    expect(asked.until(at("28 00:00")).recordsOf("TwoThirdsAllowed")).toEqual([]);
    const heard = given(
      [
        ...asked.history(),
        asks(ada, at("24 00:00"), {
          type: "HearParty",
          whom: reporter1,
          answer: undefined,
          words: "in the call",
        }),
      ],
      twoThirds,
    );
    const [allowed] = heard.until(at("28 00:00")).recordsOf("TwoThirdsAllowed");
    expect(allowed?.at).toBe(at("27 16:30"));
    const agreed = given(opened.history(), twoThirds, () => true);
    expect(agreed.until(at("28 00:00")).recordsOf("TwoThirdsAllowed")).toEqual([]);
  });

  test("are no rule of the council that takes over", () => {
    const handed = recorded(at("27 00:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const { state } = given([...happened, handed], twoThirds);
    expect(state().deliberation.proposal).not.toHaveProperty("twoThirdsSince");
    expect(ruleInForce(state(), twoThirds)).toEqual({ decides: "majority" });
  });
});

describe("a rule that changes while a proposal is open", () => {
  test("goes on as it was when it was opened", () => {
    const opened = under(twoThirds).history();
    const added = given(opened, wide).until(at("27 00:00"));
    expect(added.recordsOf("TwoThirdsAllowed")).toHaveLength(1);
    const open = under(wide).history();
    expect(given(open, twoThirds).until(at("27 00:00")).recordsOf("TwoThirdsAllowed")).toEqual([]);
  });

  test("nor is a vote given or taken meanwhile, but to those who join", () => {
    const voting = (rule: AdoptedConfig, now: AdoptedConfig) =>
      voters(under(rule).state(), now, at("23 00:00")).map(({ login }) => login);
    expect(voting(wide, silent)).toEqual(["ada", "bo", "cy", "dee"]);
    expect(voting(silent, wide)).toEqual(["ada", "bo", "cy"]);
    const joined = { ...silent, joined: [{ person: dee, at: at("22 20:00") }] };
    expect(voting(wide, joined)).toEqual(["ada", "bo", "cy"]);
  });

  test("is the next proposal's, also of a council's majority", () => {
    const handed = recorded(at("22 16:20"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const state = given([...underReview, handed], wide).state();
    expect(ruleToKeep(state, wide)).toEqual({ rule: { decides: "majority" } });
    const then = rules(ruleToKeep(state, wide), [eve, fay, gus]);
    const open = given([...underReview, handed, then], wide).state();
    const byAll = { ...wide, council: councillors("consensus", eve, fay, gus) };
    expect(ruleInForce(open, byAll)).toEqual({ decides: "majority" });
    expect(ruleInForce(state, { ...wide, council: undefined })).toEqual({ decides: "consensus" });
    const old = given([...underReview, handed, rules({}, [eve])]).state();
    expect(ruleInForce(old, byAll)).toEqual({ decides: "consensus" });
  });
});

describe("a member without a vote", () => {
  test("is not awaited, and the others agree", () => {
    const opened = under(silent).history();
    const three = { happened: opened, config: silent };
    expect(isAgreed([ada, bo, cy], at("23 00:00"), three)).toBe(true);
    expect(isAgreed([ada, bo, dee], at("23 00:00"), three)).toBe(false);
  });

  test("does not count among those who are enough to decide", () => {
    const state = given(underReview, silent).state();
    const three = { ...silent, consensus: { minimum: 3 } };
    expect(canDecide("Committee", state, three)).toBe(true);
    const without = given(
      [
        ...underReview,
        asks(cy, at("22 17:00"), { type: "RecuseMember", member: "oneself", reason: undefined }),
      ],
      silent,
    ).state();
    expect(canDecide("Committee", without, three)).toBe(false);
  });

  test("speaks, and neither stands aside nor gives a second", () => {
    const opened = given(under(silent).history(), silent);
    opened
      .when(asks(dee, at("23 00:00"), { type: "TakeNote", text: "I was there" }))
      .records({ type: "NoteTaken", text: "I was there" });
    opened
      .when(asks(dee, at("23 00:00"), { type: "StandAside", reason: "why" }))
      .isRefused("has-no-vote");
    const acted = given(
      [
        ...underReview,
        asks(bo, at("22 17:00"), {
          type: "TellOfAct",
          what: "asked them to leave",
          actedAt: undefined,
          byDelegate: false,
        }),
      ],
      silent,
    );
    acted.when(asks(dee, at("22 18:00"), { type: "RatifyAct", act: 1 })).isRefused("has-no-vote");
    const closing = given(
      [
        ...underReview,
        asks(bo, at("22 17:00"), { type: "CloseCase", closing: { as: "not-ours", to: "them" } }),
      ],
      silent,
    );
    closing
      .when(asks(dee, at("22 18:00"), { type: "SecondAct", number: undefined }))
      .isRefused("has-no-vote");
  });

  test("has one where the council decides and they are of it", () => {
    const both = { ...silent, council: councillors("majority", eve, dee) };
    const handed = recorded(at("22 16:20"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const state = given([...underReview, handed], both).state();
    expect(voters(state, both, at("23 00:00"))).toEqual([eve, dee]);
  });
});
