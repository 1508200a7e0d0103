import { cannot, decided, heard, told } from "./said-when-consulted.ts";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { stageOf } from "../../../../src/domain/case/stage-of.ts";
import { consultationOf } from "../../../../src/domain/chapters/consulting/consultation.ts";
import type { Answer } from "../../../../src/domain/chapters/reviewing/reviewing-events.ts";
import { parseOwed } from "../../../../src/domain/kernel/owed.ts";
import { CodeName, NodeId } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import {
  affected1,
  agreed,
  noAction,
  proposed,
  reported1,
  reprimand,
  underReview,
} from "../deciding/deliberating.ts";
import { ada, asks, at, bo, config, cy, given, recorded, reporter1 } from "../../given.ts";

const enact = (time: string): Input => asks(bo, at(time), { type: "EnactResolution" });
const named = (time: string, role: "reporter" | "affected", committee = false): Input => {
  const identity = committee
    ? ({ group: "committee" } as const)
    : ({ address: `${time.slice(-2)}@example.org` } as const);
  const command: CaseCommand = { type: "NameParty", role, identity };
  return asks(ada, at(time), command);
};

/** What a refused `/enact` says is missing. */
function missing(happened: readonly (Input | CaseEvent)[], time: string) {
  const [refused] = given(happened).when(enact(time)).recordsOf("CommandRefused");
  if (refused?.type !== "CommandRefused") return "followed";
  return { reason: refused.reason, owed: parseOwed(refused.detail ?? "") };
}
const notYet = (...owed: object[]) => ({ reason: "not-yet-consulted", owed });

describe("enacting before those concerned were consulted (M68)", () => {
  test("is refused, and says who is to be told", () => {
    expect(missing(decided, "23 13:00")).toEqual(notYet({ owed: "resolution", to: reporter1 }));
  });

  test("is refused while an answer is waited for, and says until when", () => {
    expect(missing([...decided, told("23 13:00", reporter1)], "24 13:00")).toEqual(
      notYet({ owed: "answer", from: reporter1, until: at("26 13:00") }),
    );
  });

  test.for(["accepts", "objects", undefined] as const)(
    "is followed after they were heard, whatever they said: %s",
    (answer) => {
      const happened = [
        ...decided,
        told("23 13:00", reporter1),
        heard("23 14:00", reporter1, answer),
      ];
      expect(missing(happened, "23 15:00")).toBe("followed");
    },
  );

  test("is followed once they were silent past the window", () => {
    const happened = [...decided, told("23 13:00", reporter1)];
    expect(missing(happened, "26 12:59")).not.toBe("followed");
    expect(missing(happened, "26 13:01")).toBe("followed");
  });

  test("is followed where it is not possible to tell them", () => {
    const before = cannot("22 17:00", "tell", reporter1);
    const after = cannot("23 13:00", "tell", reporter1);
    expect(missing([...underReview, before, ...decided.slice(3)], "23 15:00")).toBe("followed");
    expect(missing([...decided, after], "23 15:00")).toBe("followed");
    expect(missing([...decided, told("23 12:30", reporter1), after], "23 15:00")).toBe("followed");
  });

  test("tells them where it is only not possible to ask, and waits for no answer", () => {
    const cannotAsk = [...decided, cannot("23 13:00", "ask", reporter1)];
    expect(missing(cannotAsk, "23 15:00")).toEqual(notYet({ owed: "resolution", to: reporter1 }));
    expect(missing([...cannotAsk, told("23 14:00", reporter1)], "23 15:00")).toBe("followed");
  });

  test.for(["tell", "ask"] as const)(
    "is refused where they spoke since it was not possible to %s them",
    (how) => {
      const spokeAgain = [
        ...underReview,
        cannot("22 17:00", how, reporter1),
        heard("22 18:00", reporter1),
        ...decided.slice(3),
      ];
      expect(missing(spokeAgain, "23 15:00")).toEqual(
        notYet({ owed: "resolution", to: reporter1 }),
      );
      expect(missing([...spokeAgain, told("23 13:00", reporter1)], "24 13:00")).toEqual(
        notYet({ owed: "answer", from: reporter1, until: at("26 13:00") }),
      );
    },
  );

  test("is refused though they spoke before they were told", () => {
    const atOnce = [heard("23 13:00", reporter1, "accepts"), told("23 13:00", reporter1)];
    expect(missing([...decided, ...atOnce], "23 15:00")).not.toBe("followed");
    expect(missing([...decided, heard("23 13:00", reporter1, "accepts")], "23 15:00")).toEqual(
      notYet({ owed: "resolution", to: reporter1 }),
    );
  });

  test("waits for everybody affected and every further reporter, merged in later too", () => {
    const happened = [
      ...decided,
      told("23 13:00", reporter1),
      heard("23 14:00", reporter1, "accepts"),
      named("23 14:10", "affected"),
      // The first naming says who reporter-1 is.
      named("23 14:20", "reporter"),
      named("23 14:21", "reporter"),
    ];
    expect(missing(happened, "23 15:00")).toEqual(
      notYet(
        { owed: "resolution", to: affected1 },
        { owed: "resolution", to: PartyRef.parse("reporter-2") },
      ),
    );
  });

  test("does not wait for the committee itself, nor for the reported", () => {
    const happened = [
      ...decided,
      named("23 12:30", "affected", true),
      told("23 13:00", reporter1),
      heard("23 14:00", reporter1, "accepts"),
    ];
    expect(missing(happened, "23 15:00")).toBe("followed");
    const parties = consultationOf(given(happened).state(), config).map(({ party }) => party);
    expect(parties).not.toContain(reported1);
  });

  test("begins again with the next resolution", () => {
    const happened = [
      ...decided,
      told("23 13:00", reporter1),
      heard("23 14:00", reporter1, "objects"),
      proposed(at("23 15:00"), noAction),
      agreed(at("23 16:00"), noAction),
    ];
    expect(missing(happened, "23 17:00")).toEqual(notYet({ owed: "resolution", to: reporter1 }));
  });
});

describe("enacting a request for an apology (M60)", () => {
  const apology = { kind: "apology-request", from: reported1, to: reporter1 } as const;
  const measure = { ...apology, manner: "private", tell: "with" } as const;
  const answers = (time: string, answer: Answer): Input =>
    asks(ada, at(time), { type: "HearParty", whom: reporter1, answer, words: "their words" });
  const wanted = [
    ...underReview,
    asks(ada, at("22 17:00"), { type: "AskParty", whom: reporter1, question: "an apology?" }),
    answers("22 18:00", "agrees"),
    proposed(at("23 10:00"), measure),
    agreed(at("23 12:00"), measure),
    told("23 13:00", reporter1),
  ];

  test.for(["accepts", "objects"] as const)(
    "is followed where they want one, though they say of the resolution: %s",
    (answer) => {
      expect(missing([...wanted, answers("23 14:00", answer)], "23 15:00")).toBe("followed");
    },
  );

  test("is refused once they decline, and what is next is to decide again", () => {
    const happened = [...wanted, answers("23 14:00", "declines")];
    given(happened).when(enact("23 15:00")).isRefused("assent-missing");
    expect(nextStep(given(happened).state(), config)).toMatchObject({
      owed: "another-decision",
      about: reporter1,
    });
  });
});

describe("the window to answer", () => {
  const asked = [...decided, told("23 13:00", reporter1)];

  test("ends after 72 hours, which is noted once", () => {
    expect(given(asked).until(at("28 13:00")).recordsOf("FeedbackWindowEnded")).toMatchObject([
      { party: reporter1, at: at("26 13:00") },
    ]);
  });

  test("does not end for somebody who was heard", () => {
    const answered = [...asked, heard("23 14:00", reporter1, "objects")];
    expect(given(answered).until(at("28 13:00")).recordsOf("FeedbackWindowEnded")).toEqual([]);
  });

  test("hears who speaks after it too", () => {
    const late = given(asked)
      .when(heard("26 14:00", reporter1, "objects"))
      .state();
    expect(consultationOf(late, config)).toMatchObject([{ standing: "heard", answer: "objects" }]);
  });
});

describe("telling somebody the resolution", () => {
  test("is refused while none is agreed", () => {
    given([...underReview, proposed(at("23 10:00"), reprimand)])
      .when(told("23 11:00", reporter1))
      .isRefused("nothing-agreed");
  });
});

describe("enacting", () => {
  const consulted = [
    ...decided,
    told("23 13:00", reporter1),
    heard("23 14:00", reporter1, "accepts"),
  ];

  test.for([
    {
      title: "before anything is agreed",
      happened: decided.slice(0, -1),
      reason: "nothing-agreed",
    },
    {
      title: "while a newer text is proposed",
      happened: [...consulted, proposed(at("23 14:30"), noAction)],
      reason: "newer-proposal-open",
    },
    { title: "twice", happened: [...consulted, enact("23 14:30")], reason: "already-enacted" },
    {
      title: "in a closed case",
      happened: [
        ...consulted,
        recorded(at("23 14:30"), { type: "CaseClosed", closing: { as: "spam" } }),
      ],
      reason: "case-is-closed",
    },
  ] as const)("is refused $title", ({ happened, reason }) => {
    given(happened).when(enact("23 15:00")).isRefused(reason);
  });

  test("is refused once a party is somebody other than when it was agreed", () => {
    const renamed = recorded(at("23 14:30"), {
      type: "PartyRenamed",
      party: reported1,
      person: cy,
      reason: "it was cy",
    });
    given([...consulted, renamed])
      .when(enact("23 15:00"))
      .isRefused("party-is-somebody-else");
  });

  test("is followed under the name a case has in its room", () => {
    const moved = recorded(at("23 14:30"), {
      type: "CaseMoved",
      codeName: CodeName.parse("birch-otter"),
      issue: { id: NodeId.parse("I_9"), number: 1 },
      from: CodeName.parse("amber-heron"),
    });
    expect(given([...consulted, moved]).when(enact("23 15:00")).added[0]?.type).toBe(
      "ResolutionEnacted",
    );
  });

  test("moves the case from deliberation over consultation to enactment", () => {
    expect(stageOf(given(decided.slice(0, -1)).state())).toBe("Deliberation");
    expect(stageOf(given(consulted).state())).toBe("Consultation");
    expect(stageOf(given([...consulted, enact("23 15:00")]).state())).toBe("Enactment");
  });
});

describe("enacting what judges somebody nobody has written to", () => {
  const unasked = decided.filter(
    (one) => !("command" in one && "type" in one.command && one.command.type === "AskForSafety"),
  );
  const consulted = [...unasked, told("23 13:00", reporter1), heard("23 14:00", reporter1)];

  test("waits until the reporters were asked whether a first letter is safe", () => {
    given(consulted).when(enact("23 15:00")).isRefused("safety-not-asked");
    const asked = [
      ...consulted,
      asks(ada, at("23 14:10"), { type: "AskForSafety", whom: reporter1, words: undefined }),
      heard("23 14:20", reporter1),
    ];
    expect(missing(asked, "23 15:00")).toBe("followed");
    given([...asked.slice(0, -1), heard("23 14:20", reporter1, "objects")])
      .when(enact("23 15:00"))
      .isRefused("not-safe-to-write");
  });

  test("does not where it is on record why they cannot be asked", () => {
    expect(missing([...consulted, cannot("23 14:10", "ask", reporter1)], "23 15:00")).toBe(
      "followed",
    );
  });
});
