import { describe, expect, test } from "vitest";
import type { Input } from "../../src/domain/case/input.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { actionText } from "../../src/domain/chapters/enacting/actions-text.ts";
import { bans, opened, reported1 } from "../domain/chapters/urgent-action/said-alone.ts";
import { ada, asks, at, bo, config, given, handle, recorded } from "../domain/given.ts";

const banned = [...opened, bans(bo, at("22 17:00"))];
const renamed = asks(ada, at("22 18:00"), {
  type: "RenameParty",
  party: reported1,
  identity: { handle: handle("pat") },
  reason: "mistaken",
});
const back = asks(ada, at("22 19:00"), {
  type: "RenameParty",
  party: reported1,
  identity: { handle: handle("mal") },
  reason: "mistaken",
});
const done = recorded(at("22 17:01"), { type: "LineDone", line: 1, proof: "GET lists 1011" });

function shown(happened: readonly (Input | CaseEvent)[]): string {
  const state = given(happened).state();
  const [action] = state.actions;
  if (!action) throw new Error("nothing was ordered");
  return actionText(action, state, config);
}

describe("a ban of a party who was renamed since", () => {
  const warning =
    /\*\*It is of whoever was reported-1 before `\/rename`\*\*.*`\/review \w{8} lift: why`/;

  test("is said to be of somebody else, carried out or not", () => {
    expect(shown([...banned, renamed])).toMatch(warning);
    expect(shown([...banned, done, renamed])).toMatch(warning);
    expect(shown([...banned, done, renamed])).not.toMatch(/mal|pat/);
  });

  test("is not, while the party is who it was ordered of", () => {
    expect(shown([...banned, done])).not.toMatch(warning);
    expect(shown([...banned, done, renamed, back])).not.toMatch(warning);
  });

  test("is not once it ended, or could not be carried out", () => {
    const order = given(banned).state().actions[0]?.order;
    if (!order) throw new Error("no ban");
    const over = recorded(at("22 20:00"), { type: "OrderEnded", order, because: "lifted" });
    expect(shown([...banned, done, renamed, over])).not.toMatch(warning);
    const failed = recorded(at("22 20:00"), { type: "LineFailed", line: 1, reason: "gone" }, bo);
    expect(shown([...banned, renamed, failed])).not.toMatch(warning);
  });
});
