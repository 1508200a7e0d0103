import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../property-runs.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import { clocksOf } from "../../src/domain/case/clocks-of.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { runningMediation } from "../../src/domain/chapters/mediating/mediation.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { statusComment } from "../../src/messages/status-comment.ts";
import { ada, at, bo, config, cy, given } from "../domain/given.ts";
import { underReview } from "../domain/chapters/deciding/deliberating.ts";
import { says } from "../messages/told-case.ts";

const party = fc.constantFrom("reporter-1", "reported-1", "mediator-1", "mediator-2");
const asks = (one: string) => `/told ${one} mediation\n/mediate ${one} agrees unnamed`;
const everybodyAgrees = ["mediator-1", "reporter-1", "reported-1"].map(asks).join("\n");
const spoken = fc.oneof(
  { weight: 4, arbitrary: fc.constant(everybodyAgrees) },
  fc.constantFrom(
    "/mediate offer kit@example.org until in 10 days answers by in 3 days",
    "/mediate offer mediator-1 wished by reporter-1",
    "/mediate committee proposes lee@example.org",
    "/mediate report vetted by reporter-1: it went well",
    "/mediate resolved: both are content",
    "/mediate goes-on: nothing came of it",
    "/mediate end: enough",
    "/close spam",
    "/second",
    "/reopen: after all",
    "/ask reporter-1: where?",
    "/heard reporter-1: there",
    "/rename reported-1 someone@example.org: it was them",
    "/cannot ask reported-1 unreachable: no answer",
  ),
  { weight: 4, arbitrary: party.map(asks) },
  party.map((one) => `/told ${one} mediation-result`),
  party.map((one) => `/mediate ${one} declines`),
  party.map((one) => `/mediate ${one} proposes until in 9 days`),
);
const talk = fc.array(
  fc.record({
    by: fc.constantFrom(ada, bo, cy),
    body: spoken,
    minutes: fc.constantFrom(1, 60, 1_500, 6_000),
  }),
  { minLength: 4, maxLength: 24 },
);
type Talk = readonly { readonly by: typeof ada; readonly body: string; readonly minutes: number }[];

/** A case in which the usual offer stands, and this was said in turn. */
function recordOf(said: Talk): readonly CaseEvent[] {
  let when = at("22 17:00");
  const offer = says(ada, when, "/mediate offer kit@example.org answers by in 4 days");
  const inputs = said.flatMap(({ by, body, minutes }) => {
    when = addMinutes(when, minutes);
    return says(by, when, body);
  });
  const told = given([...underReview, ...offer, ...inputs]);
  return [...told.history(), ...told.until(addMinutes(when, 30_000)).added];
}

const prefixes = (events: readonly CaseEvent[]): readonly CaseState[] =>
  events.flatMap((_, i) => replay(events.slice(0, i + 1)) ?? []);

/** Told from the events alone: who agreed to the terms as they stand and did not go back on it. */
function standsBy(events: readonly CaseEvent[]): ReadonlySet<string> {
  const agreed = new Set<string>();
  for (const event of events) {
    if (event.type === "MediationAgreed") agreed.add(event.party);
    if (event.type === "MediationDeclined" || event.type === "PartyRenamed")
      agreed.delete(event.party);
    if (event.type === "ContactRuledOut" && event.for === "ask") agreed.delete(event.party);
    if (event.type === "MediationOffered") agreed.clear();
    if (event.type === "MediationTermsProposed") {
      agreed.clear();
      agreed.add(event.of);
    }
  }
  return agreed;
}

test("no mediation runs without the agreement of everybody who takes part", () => {
  let ran = 0;
  fc.assert(
    fc.property(talk, (said) => {
      const events = recordOf(said);
      for (const [i, state] of prefixes(events).entries()) {
        const mediation = runningMediation(state);
        if (!mediation) continue;
        ran += 1;
        const agreed = standsBy(events.slice(0, i + 1));
        const parties = [mediation.mediator, ...mediation.between];
        expect(parties.filter((one) => !one || !agreed.has(one))).toEqual([]);
      }
    }),
    { numRuns: runs(150) },
  );
  expect(ran).toBeGreaterThan(0);
});

test("a clock starts once, and none disappears unmet", () => {
  fc.assert(
    fc.property(talk, (said) => {
      const states = prefixes(recordOf(said));
      const clocks = states.map((state) =>
        clocksOf(state, config.clocks).filter(({ name }) => name === "mediation"),
      );
      for (const [i, now] of clocks.entries()) {
        const before = clocks[i - 1] ?? [];
        expect(now.length).toBeGreaterThanOrEqual(before.length);
        expect(now.map(({ startedAt }) => startedAt).slice(0, before.length)).toEqual(
          before.map(({ startedAt }) => startedAt),
        );
        expect(states[i]?.mediations.length).toBeGreaterThanOrEqual(now.length);
      }
    }),
    { numRuns: runs(150) },
  );
});

test("the status comment never says who declined", () => {
  fc.assert(
    fc.property(talk, (said) => {
      for (const state of prefixes(recordOf(said)))
        expect(statusComment(state, config)).not.toMatch(
          /(reporter|reported)-1 (declined|did not)/,
        );
    }),
    { numRuns: runs(50) },
  );
});
