import { describe, expect, test } from "vitest";
import { actionText } from "../../../../src/domain/chapters/enacting/actions-text.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import type { SeenThere } from "../../../../src/domain/values/seen-there.ts";
import { asks, at, bo, config, given, mal, recorded } from "../../given.ts";
import { agreed, banned, underReview } from "../deciding/deliberating.ts";

const order = OrderId.parse("3f9c2a1e");
/** Action 1 is the app's and waits for people. */
const waiting = [
  ...underReview,
  agreed(at("23 12:00"), banned),
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [{ line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" }],
  }),
  recorded(at("23 15:10"), { type: "LineHandedToPeople", line: 1, reason: "permission-missing" }),
];
const inPlace = recorded(at("23 15:20"), { type: "LineDone", line: 1, proof: "lists 1011" });
const toLift = [
  ...waiting,
  inPlace,
  recorded(at("23 15:30"), { type: "OrderEnded", order, because: "time" }),
  recorded(at("23 15:31"), { type: "LineHandedToPeople", line: 1, reason: "permission-missing" }),
];
const proofs = { imposed: "lists 1011", free: "does not list 1011" };
const out: SeenThere = { standing: "removed", isMember: false, proofs };
const free: SeenThere = { standing: "free", isMember: false, proofs };
const seeing = (history: Parameters<typeof given>[0], there?: SeenThere) =>
  given(history, config, undefined, { seenInPlaces: new Map(there ? [[1, there]] : []) });
const done = asks(bo, at("23 16:00"), { type: "ActionIsDone", number: 1, evidence: "by an owner" });
const said = { type: "LineDone", line: 1, proof: "by an owner" } as const;

describe("a member's word that somebody was put out", () => {
  test("is recorded with what the place shows, where it shows that", () => {
    seeing(waiting, out)
      .when(done)
      .records({ ...said, seen: proofs.imposed });
  });

  test.for([
    { title: "are not put out", there: free, reason: "still-free-there" },
    { title: "are muted only", there: { ...free, standing: "muted" }, reason: "still-free-there" },
    { title: "are a member still", there: { ...out, isMember: true }, reason: "still-among-them" },
  ] as const)("is not believed while they $title, and the action stays", ({ there, reason }) => {
    const outcome = seeing(waiting, there).when(done);
    outcome.isRefused(reason);
    expect(outcome.state().actions[0]?.life.is).toBe("handed-to-people");
  });

  test.for([{ there: undefined }, { there: { ...out, standing: "unknown" } as const }])(
    "stands alone where nobody can look, and is shown so (%j)",
    ({ there }) => {
      const outcome = seeing(waiting, there).when(done);
      outcome.records(said);
      expect(shown(outcome)).toContain(", as a member says: Comity could not see it");
    },
  );

  test("that the place bears out is shown without a doubt, as what the app did", () => {
    expect(shown(seeing(waiting, out).when(done))).toMatch(/done Mon 23 Nov 2026, 16:00 UTC$/);
    expect(shown(seeing([...waiting, inPlace]).until(at("23 16:00")))).toMatch(/15:20 UTC$/);
  });
});

describe("a member's word that somebody was let in again", () => {
  test("is recorded with what the place shows, where it shows that", () => {
    const outcome = seeing(toLift, free).when(done);
    outcome.records({ ...said, seen: proofs.free });
    expect(shown(outcome)).toMatch(/lifted Mon 23 Nov 2026, 16:00 UTC$/);
  });

  test("is not believed while they are put out there", () => {
    seeing(toLift, out).when(done).isRefused("still-out-there");
  });

  test("stands alone where nobody can look, and is shown so", () => {
    const outcome = seeing(toLift).when(done);
    outcome.records(said);
    expect(shown(outcome)).toContain("as a member says: Comity could not see it");
  });
});

function shown(outcome: ReturnType<ReturnType<typeof given>["when"]>): string {
  const state = outcome.state();
  const [action] = state.actions;
  if (!action) throw new Error("no action");
  return actionText(action, state, config);
}
