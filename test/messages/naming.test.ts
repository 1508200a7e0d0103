import { test } from "vitest";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import { noticeOfEvent } from "../../src/domain/case/notice-of-event.ts";
import { peopleFile } from "../../src/domain/chapters/reporting/people-file.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import { ada, at, config, given, report } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { says } from "./told-case.ts";

const named = given([
  report,
  ...says(ada, at("22 16:10"), "/name reported @mal"),
  ...says(ada, at("22 16:11"), "/name reporter @rin\n/name affected pat@example.org"),
  ...says(ada, at("22 16:12"), "/name witness held-by @cy\n/name affected committee"),
  ...says(
    ada,
    at("22 16:13"),
    "/name mediator @pat\n/name witness @gus\n/name reporter held-by @bo",
  ),
]);

const situationOf = (state: CaseState) => ({
  state,
  config,
  people: [ada],
  emergencySheet: "",
  events: [],
});

/** What is answered where the account is of then, and its login was somebody else's. */
function answersOf(createdAt: Instant, wasAnothers?: true): readonly string[] {
  const state = named.state();
  const situation = situationOf(state);
  const account = { createdAt, ...(wasAnothers && { wasAnothers }) };
  return named.history().flatMap((event) => {
    if (event.type !== "PartyNamed" || !event.person) return [];
    return noticeOfEvent({ ...event, account }, situation) ?? [];
  });
}

const [usual = "", recorded = ""] = answersOf(at("01 00:00"));
const [newer = ""] = answersOf(at("22 16:05"), true);
const found = given([
  report,
  ...says(ada, at("22 16:10"), "/name reported @mal"),
  ...says(ada, at("22 16:20"), "/find\nhappened: Mal shouted"),
]);
const [hint = ""] = found
  .history()
  .filter(({ type }) => type === "FindingDrafted")
  .map((event) => noticeOfEvent(event, situationOf(found.state())));
/** What those who decide are told of a colleague whom one of them named. */
function toldOfBo(also: ReturnType<typeof says> = []): readonly string[] {
  const namesBo = [report, ...says(ada, at("22 16:10"), "/name reported @bo"), ...also];
  const ended = given(namesBo).until(at("24 16:10"));
  const noticed = ended.added.map((event) => {
    if (event.type !== "RecusalEndNeared" && event.type !== "RecusalEnded") return undefined;
    const before = given(namesBo).until(at("23 16:10")).state();
    const state = event.type === "RecusalEndNeared" ? before : ended.state();
    return noticeOfEvent(event, situationOf(state));
  });
  return noticed.flatMap((text) => text ?? []);
}
const [ends = "", ended = ""] = toldOfBo();
const [endsUnasked = ""] = toldOfBo(says(ada, at("22 16:20"), "/recuse"));

const entries: readonly Entry[] = [
  ["somebody reported is named", usual],
  ["somebody else is named", recorded],
  ["an account to look at twice is named", newer],
  ["a finding reads like a name", hint],
  ["one member's word that a colleague is a party nearly ends", ends],
  ["and whoever gave it has stepped back", endsUnasked],
  ["it has ended", ended],
  [
    "who is who",
    peopleFile({
      ...named.state(),
      parties: [...named.state().parties, ...given([report]).state().parties],
    }),
  ],
];

test("whom a naming means is said as it was", async () => {
  await matchesPage("naming", entries);
});
