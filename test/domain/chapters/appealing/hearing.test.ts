import { describe, expect, test } from "vitest";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import { reported1 } from "../deciding/deliberating.ts";
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
  handle,
  pat,
  recorded,
  recuse,
  rin,
} from "../../given.ts";
import { readersOf } from "../../../../src/domain/chapters/keeping-apart/room.ts";
import {
  appointers,
  electorate,
  entitlementOf,
} from "../../../../src/domain/who-decides/electorate.ts";
import {
  alone,
  answers,
  appealed,
  appeals,
  appoints,
  enacted,
  type Happened,
  seconds,
  unanimous,
  wide,
} from "./said-in-appeals.ts";

const stands = (by: Parameters<typeof answers>[0], time: string) =>
  answers(by, at(time), "decision-stands");
const answered = (answer: "decision-stands" | "changed" | "lifted") => {
  return { type: "AppealAnswered", party: reported1, answer, by: "comity" };
};
const oneSaid = [...appealed, stands(eve, "25 11:00")];

describe("answering an appeal", () => {
  test("takes the majority of a council that decides by majority", () => {
    given(appealed, wide).when(stands(eve, "25 11:00")).records({
      type: "HearerAnswered",
      party: reported1,
      answer: "decision-stands",
      reason: "we looked at it",
    });
    expect(given(oneSaid, wide).when(stands(fay, "25 12:00")).added).toMatchObject([
      { type: "HearerAnswered", by: fay },
      { ...answered("decision-stands"), at: at("25 12:00") },
    ]);
  });

  test("takes all of a council that decides by consensus, as they last said it", () => {
    const differing = [
      ...oneSaid,
      answers(fay, at("25 12:00"), "changed"),
      stands(gus, "25 12:10"),
    ];
    expect(given(differing, unanimous).state().appeals[0]?.answered).toBeUndefined();
    expect(
      given(differing, unanimous).when(stands(fay, "25 13:00")).recordsOf("AppealAnswered"),
    ).toMatchObject([answered("decision-stands")]);
  });

  test("comes about when the last who differed steps back", () => {
    const differing = [
      ...oneSaid,
      answers(fay, at("25 12:00"), "changed"),
      stands(gus, "25 12:10"),
    ];
    const away = asks(fay, at("25 14:00"), recuse, { allowedTo: "deciding-body" });
    expect(given(differing, unanimous).when(away).recordsOf("AppealAnswered")).toMatchObject([
      { ...answered("decision-stands"), at: at("25 14:00") },
    ]);
  });

  test("comes about when the last who differed is away, and not before", () => {
    const absence = { who: gus, from: at("28 00:00"), until: at("30 00:00") };
    const under = { ...unanimous, away: [absence] };
    const said = [...oneSaid, stands(fay, "25 12:00"), answers(gus, at("25 13:00"), "changed")];
    expect(given(said, under).until(at("27 23:59")).recordsOf("AppealAnswered")).toEqual([]);
    expect(given(said, under).until(at("29 12:00")).recordsOf("AppealAnswered")).toMatchObject([
      { ...answered("decision-stands"), at: at("28 00:00") },
    ]);
  });

  test("is refused to whoever decided, and twice the same", () => {
    given(appealed, wide).when(stands(ada, "25 11:00")).isRefused("recused-from-case");
    given(oneSaid, wide).when(stands(eve, "25 12:00")).isRefused("said-so-already");
  });

  test("is refused where no such appeal is open", () => {
    const over = [...oneSaid, stands(fay, "25 12:00")];
    given(over, wide).when(stands(gus, "25 13:00")).isRefused("no-open-appeal");
    given(appealed, wide)
      .when(answers(eve, at("25 11:00"), "changed", reported1))
      .records({
        type: "HearerAnswered",
        party: reported1,
        answer: "changed",
        reason: "we looked at it",
      });
  });
});

/** One of the council is a party, so it cannot hear the appeal against the committee. */
const small: AdoptedConfig = { ...config, consensus: { minimum: 2 } };
const eveIsOut = asks(ada, at("23 16:20"), {
  type: "NameParty",
  role: "affected",
  identity: { handle: handle("eve") },
});
const nobodyLeft: Happened = [...appealed.slice(0, -2), eveIsOut, ...appealed.slice(-2)];

describe.each([
  ["without a council", appealed, alone],
  ["where nobody of the council is left", nobodyLeft, small],
] as const)("an appeal %s", (_, happened, under) => {
  const state = given(happened, under).state();
  const patIn = [...happened, appoints(ada, at("25 11:00"), "pat"), seconds(bo, at("25 11:05"))];
  const bothIn = [...patIn, appoints(cy, at("25 11:10"), "rin"), seconds(dee, at("25 11:15"))];

  test("waits for people whom those who decided bring in, and who alone can read it then", () => {
    expect(electorate(state, under, state.asOf)).toEqual([]);
    expect(appointers(state, under)).toEqual([ada, bo, cy, dee]);
    expect(readersOf(state, under).map(({ person }) => person)).toEqual([ada, bo, cy, dee]);
    const after = given(bothIn, under).state();
    expect(electorate(after, under, after.asOf)).toEqual([pat, rin]);
    expect(appointers(after, under)).toEqual([]);
    expect(readersOf(after, under).map(({ person }) => person)).toEqual([pat, rin]);
    expect(entitlementOf(ada, after, under)).toBe("recused");
  });

  test("lets them do nothing else", () => {
    const note = asks(ada, at("25 11:00"), { type: "TakeNote", text: "I remember" });
    const refused = given(happened, under).when(note);
    refused.isRefused("appoints-only");
    expect(refused.added[0]).not.toHaveProperty("text");
    given(happened, under).when(stands(ada, "25 11:00")).isRefused("appoints-only");
    const next = asks(
      ada,
      at("25 11:00"),
      { type: "Explain", about: "next" },
      { allowedTo: "appointers" },
    );
    given(happened, under).when(next).records({ type: "ExplanationGiven", about: "next" });
  });

  test("is answered by those brought in, once enough are there", () => {
    given(patIn, under).when(stands(pat, "25 11:06")).isRefused("hearers-missing");
    const one = [...bothIn, stands(pat, "25 12:00")];
    expect(
      given(one, under).when(stands(rin, "25 12:10")).recordsOf("AppealAnswered"),
    ).toMatchObject([answered("decision-stands")]);
  });

  test("does not let back in who decided", () => {
    const back = asks(pat, at("25 12:00"), {
      type: "EndRecusal",
      member: handle("ada"),
      reason: "no",
    });
    given(bothIn, under).when(back).isRefused("decided-it");
    given(bothIn, under)
      .when(appoints(pat, at("25 12:00"), "ada"))
      .isRefused("is-a-party");
  });
});

describe("an appeal against what the council decided", () => {
  const handed = recorded(at("23 11:00"), {
    type: "CaseHandedOver",
    to: "council",
    ground: "asked",
  });
  const byCouncil = [...enacted.toSpliced(4, 0, handed), appeals(at("25 10:00"), { by: eve })];

  test("is not heard by the committee alone, though enough of it are left", () => {
    const state = given(byCouncil, wide).state();
    expect(electorate(state, wide, state.asOf)).toEqual([ada, bo, cy, dee]);
    given(byCouncil, wide).when(stands(ada, "25 11:00")).isRefused("hearers-missing");
    const patIn = [...byCouncil, appoints(ada, at("25 11:00"), "pat"), seconds(bo, at("25 11:05"))];
    const all = [ada, bo, cy, dee].map((one) => stands(one, "25 12:00"));
    expect(
      given([...patIn, ...all], wide)
        .when(stands(pat, "25 12:10"))
        .recordsOf("AppealAnswered"),
    ).toHaveLength(1);
  });
});

describe("where some are left who did not decide", () => {
  const newcomer: AdoptedConfig = {
    ...alone,
    committee: { ...config.committee, members: [...config.committee.members, eve, fay] },
  };

  test("and are enough, they hear the appeal", () => {
    const state = given(appealed, newcomer).state();
    expect(electorate(state, newcomer, state.asOf)).toEqual([eve, fay]);
    const one = [...appealed, stands(eve, "25 11:00")];
    expect(
      given(one, newcomer).when(stands(fay, "25 12:00")).recordsOf("AppealAnswered"),
    ).toHaveLength(1);
  });

  test("and one of them has no vote, that one does not answer it", () => {
    const { committee } = newcomer;
    const silent = {
      ...newcomer,
      committee: { ...committee, members: [...committee.members, gus] },
      withoutVote: [gus],
    };
    given(appealed, silent).when(stands(gus, "25 11:00")).isRefused("has-no-vote");
  });

  test("and are too few, they hear it with somebody from outside", () => {
    const three = { ...newcomer, consensus: { minimum: 3 } };
    const state = given(appealed, three).state();
    expect(appointers(state, three)).toEqual([]);
    given(appealed, three).when(stands(eve, "25 11:00")).isRefused("hearers-missing");
    const patIn = [...appealed, appoints(eve, at("25 11:00"), "pat"), seconds(fay, at("25 11:05"))];
    const all = [...patIn, stands(eve, "25 12:00"), stands(fay, "25 12:00")];
    expect(
      given(all, three).when(stands(pat, "25 12:10")).recordsOf("AppealAnswered"),
    ).toHaveLength(1);
  });

  test("and consensus needs but one, that one is enough from outside and not from inside", () => {
    const lone = { ...alone, consensus: { minimum: 1 } };
    const patIn = [...appealed, appoints(ada, at("25 11:00"), "pat"), seconds(bo, at("25 11:05"))];
    const state = given(patIn, lone).state();
    expect(appointers(state, lone)).toEqual([]);
    expect(
      given(patIn, lone).when(stands(pat, "25 12:00")).recordsOf("AppealAnswered"),
    ).toHaveLength(1);
    const third: AdoptedConfig = {
      ...unanimous,
      consensus: { minimum: 1 },
    };
    const steps = [fay, gus].map((one, i) =>
      asks(one, at(`25 10:0${i + 1}`), recuse, { allowedTo: "deciding-body" }),
    );
    const eveAlone = given([...appealed, ...steps], third).state();
    expect(electorate(eveAlone, third, eveAlone.asOf)).toEqual([eve]);
    expect(appointers(eveAlone, third)).toEqual([ada, bo, cy, dee]);
  });

  test("whoever decides may second nothing but an appointment", () => {
    const one: AdoptedConfig = {
      ...alone,
      committee: { ...config.committee, members: [...config.committee.members, eve] },
    };
    const act = { act: "name-chair" as const, member: eve };
    const chair = recorded(at("25 11:00"), { type: "SecondAwaited", number: 1, act }, eve);
    const lone = [...appealed, chair, appoints(eve, at("25 11:10"), "pat")];
    given(lone, one)
      .when(seconds(ada, at("25 11:20"), 1))
      .isRefused("appoints-only");
    const [first, second] = given(lone, one).when(seconds(ada, at("25 11:20"), 2)).added;
    expect([first?.type, second?.type]).toEqual(["ActSeconded", "PersonAppointed"]);
  });
});
