import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { evolve } from "../../src/domain/case/evolve.ts";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import { addMinutes, latest } from "../../src/domain/values/time.ts";
import { entitlementOf } from "../../src/domain/who-decides/electorate.ts";
import { at, config } from "../domain/given.ts";
import { talk } from "./arbitrary-talk.ts";
import { recordOf } from "./hear-talk.ts";

/**
 * What somebody of committee or council may bring about who does not decide the case: they tell of
 * danger and of what they did themselves, step back, and are refused.
 */
const told: readonly CaseEvent["type"][] = [
  "CommandRefused",
  "DangerDeclared",
  "HelpContacted",
  "ActedAlone",
  "ExplanationGiven",
];

test("nobody outside the electorate ever changes a case (M2)", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(talk, (comments) => {
      const end = addMinutes(
        latest(at("22 16:00"), ...comments.map((one) => one.createdAt)),
        3_000,
      );
      let state: CaseState | undefined;
      const changed: string[] = [];
      for (const event of recordOf(comments, end)) {
        const { by, type } = event;
        if (state && by !== "comity") {
          const entitlement = entitlementOf(by, state, config);
          const mayAppoint = entitlement === "appoints" && type === "PersonAppointed";
          const isEntitled = entitlement === "entitled" || mayAppoint;
          const isTold = entitlement !== "outsider" && told.includes(type);
          if (!isEntitled && !isTold) changed.push(`${by.login}, ${entitlement}: ${type}`);
        }
        state = evolve(state, event);
      }
      expect(changed).toEqual([]);
    }),
  );
});
