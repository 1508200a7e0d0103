import { describe, expect, test } from "vitest";
import type { Input } from "../../../src/domain/case/input.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import { commandsNow } from "../../../src/domain/case/commands-now.ts";
import type { Finding } from "../../../src/domain/chapters/reviewing/finding.ts";
import { loadCommands } from "../../../src/app/engine/load-commands.ts";
import { ban, caseWith } from "../chapters/enacting/some-action.ts";
import { proposed, reported1, reprimand, underReview } from "../chapters/deciding/deliberating.ts";
import { acknowledge, asks, at, bo, cy, given, recorded, report, reporter1 } from "../given.ts";

function now(...inputs: Input[]): readonly string[] {
  const added = inputs.length > 0 ? given([report]).when(...inputs).added : [];
  const state = replay([...given([]).when(report).added, ...added]);
  return state ? commandsNow(state) : [];
}
const spam = asks(bo, at("22 17:00"), {
  type: "CloseCase",
  closing: { as: "not-ours", to: "the venue" },
});

describe("the commands that bring a case on", () => {
  test("begin with the reply while a reporter waits for it", () => {
    expect(now()[0]).toBe("acknowledge");
    expect(now(asks(bo, at("22 17:00"), acknowledge))).not.toContain("acknowledge");
  });

  test("begin with the second where something waits for one", () => {
    expect(now(spam)[0]).toBe("second");
  });

  test("have the answer among them while a question is open", () => {
    const asked = asks(bo, at("22 17:00"), { type: "AskParty", whom: reporter1, question: "?" });
    expect(now(asked)).toContain("heard");
    expect(now()).not.toContain("heard");
  });

  test("begin with a proposal once all that the manual asks is answered", () => {
    const answered = asks(bo, at("22 17:00"), acknowledge);
    const finds = (finding: Finding) =>
      asks(cy, at("22 17:30"), { type: "DraftFinding", finding: { ...finding, danger: "no" } });
    const some: Finding = { happened: "insults", violation: "yes", responsible: [reported1] };
    expect(now(answered, finds({ ...some, ongoing: "no" }))[0]).toBe("propose");
    expect(now(answered, finds(some))).not.toContain("propose");
  });

  test("put off the hand-over of what is proposed, once, and not the council's", () => {
    const open = [...underReview, proposed(at("23 12:00"), reprimand)];
    const until = at("30 18:00");
    const putOff = asks(bo, at("23 13:00"), { type: "PostponeHandOver", until, reason: "ill" });
    const handed = recorded(at("23 13:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    expect(commandsNow(given(open).state())).toContain("postpone");
    expect(commandsNow(given([...open, putOff]).state())).not.toContain("postpone");
    expect(commandsNow(given([...open, handed]).state())).not.toContain("postpone");
  });

  test("have a ban tried again that waits for what people had to put right", () => {
    const waiting = ban({ waitsFor: "permission-missing" });
    expect(commandsNow(caseWith([waiting])).slice(0, 3)).toEqual(["enact", "done", "failed"]);
    expect(commandsNow(caseWith([ban()]))).not.toContain("enact");
  });

  test("of a closed case are few", () => {
    const seconded = asks(cy, at("22 17:30"), { type: "SecondAct", number: undefined });
    expect(now(spam, seconded)).toEqual(["told", "note", "reopen", "help"]);
  });

  test("have those in which others look at what one did alone, closed or not", () => {
    const acted = asks(bo, at("22 16:30"), {
      type: "TellOfAct",
      what: "took the badge",
      actedAt: undefined,
      byDelegate: false,
    });
    expect(now(acted).slice(0, 2)).toEqual(["ratify", "reverse"]);
    const seconded = asks(cy, at("22 17:30"), { type: "SecondAct", number: undefined });
    expect(now(acted, spam, seconded).slice(0, 3)).toEqual(["ratify", "reverse", "told"]);
  });

  test("begin with whom to call while somebody is in danger", () => {
    const danger = asks(bo, at("22 16:30"), { type: "DeclareDanger", what: "on their way" });
    expect(now(danger)[0]).toBe("danger");
  });

  test("all exist", async () => {
    const known = await loadCommands();
    for (const name of [...now(), ...now(spam)]) expect(known.has(name)).toBe(true);
  });
});
