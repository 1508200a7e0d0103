import { expect, test } from "vitest";
import { RefusalReason, refusalSentence } from "../../src/domain/case/refusal-reason.ts";
import { verbsElsewhere } from "../../src/domain/kernel/verbs-elsewhere.ts";
import { type Owed, printOwed } from "../../src/domain/kernel/owed.ts";
import { at, reporter1 } from "../domain/given.ts";
import { matchesPage } from "./page.ts";
import { registry } from "./told-case.ts";

const everythingOwed: Record<Owed["owed"], Owed> = {
  resolution: { owed: "resolution", to: reporter1 },
  answer: { owed: "answer", from: reporter1, until: at("27 13:00") },
  appeal: { owed: "appeal", to: reporter1 },
  enactment: { owed: "enactment" },
  line: { owed: "line", line: 3 },
  "line-of-the-app": { owed: "line-of-the-app", line: 1 },
  outcome: { owed: "outcome", to: "core-team" },
  review: { owed: "review", of: 1 },
};
const owed = (...kinds: readonly Owed["owed"][]) =>
  printOwed(kinds.map((kind) => everythingOwed[kind]));

/** A command that is refused so, and what the refusal names beside its reason. */
const refused: Record<RefusalReason, readonly [verb: string, detail?: string]> = {
  "recused-from-case": ["note"],
  "already-recused": ["recuse"],
  "not-recused": ["unrecuse"],
  "party-stays-recused": ["unrecuse"],
  "decided-by-committee": ["note"],
  "unknown-command": ["aknowledge", "acknowledge"],
  "not-a-command-here": ["kick"],
  "not-written-plainly": ["note"],
  "called-by-role": ["told", "reporter-1"],
  "has-no-vote": ["second"],
  "recuse-whom": ["recuse", "bo"],
  "nobody-to-second": ["close", "away council members"],
  "no-such-command": ["xyzzy"],
  "said-by-mail": ["acknowledge"],
  "said-on-pull": ["told", "#1"],
  "edited-by-others": ["acknowledge"],
  "comment-too-intricate": ["note"],
  "date-not-read": ["postpone", "there is no such day"],
  "lines-not-understood": ["find", "line 2: violation: must be yes, no or unclear"],
  "placeholder-left": ["told", "how you told them"],
  "words-too-long": ["note", "8 kB"],
  "too-many-commands": ["note", "20"],
  "arguments-not-understood": ["find", "find"],
  "edited-too-often": ["note"],
  "history-of-reported": ["history", "reporter-1"],
  "history-not-in-room": ["history"],
  "no-such-party": ["heard", "affected-1"],
  "already-named": ["name", "reported-1"],
  "account-named-already": ["account", "reported-1"],
  "no-such-space": ["account", "forums"],
  "no-accounts-there": ["account", "github"],
  "nobody-there": ["account", "forum"],
  "several-there": ["account", "forum"],
  "not-asked-there": ["account", "forum"],
  "no-private-page": ["send", "reporter-1"],
  "wants-to-be-left-alone": ["send", "reporter-1"],
  "letter-not-for-them": ["send", "reported-1"],
  "letter-names-somebody": ["send", "line 2: reported-1"],
  "list-not-checked": ["send", "council"],
  "one-out-reads-list": ["send", "council"],
  "chair-sends-it": ["send"],
  "does-not-decide-here": ["delegate"],
  "say-who-delivered": ["done", "3"],
  "nothing-to-deliver": ["send", "reprimand"],
  "no-letter-waits": ["unsend"],
  "too-many-parties": ["name", "99"],
  "no-such-account": ["name"],
  "not-on-the-committee": ["recuse"],
  "vote-is-open": ["recuse"],
  "too-few-would-remain": ["recuse"],
  "date-has-passed": ["told"],
  "no-resolution-yet": ["close"],
  "duplicate-of-itself": ["close", "blue-crane"],
  "duplicate-of-nothing": ["close", "blue-crane"],
  "duplicate-of-a-duplicate": ["close", "blue-crane amber-heron"],
  "goes-on-apart": ["same-as", "blue-crane"],
  "decided-by-others": ["same-as", "blue-crane"],
  "mediator-stays": ["split", "mediator-1"],
  "split-after-decision": ["split"],
  "split-leaves-no-reporter": ["split"],
  "split-of-joined": ["split", "reporter-2 blue-crane"],
  "split-off-already": ["split", "reported-2"],
  "split-past-measures": ["split", "reported-2"],
  "split-past-proposal": ["split", "reported-2"],
  "split-takes-nobody": ["split"],
  "out-of-one-of-them": ["same-as", "blue-crane cy dee"],
  "goes-on-elsewhere": ["find", "blue-crane"],
  "duplicate-in-a-circle": ["close", "blue-crane"],
  "nothing-to-second": ["second"],
  "say-which-to-second": ["second"],
  "needs-another-member": ["second"],
  "case-is-closed": ["propose"],
  "case-is-open": ["reopen"],
  "received-then-already": ["received", at("21 18:00")],
  "opened-before-received": ["received", at("22 16:00")],
  "answered-by-then": ["received", at("21 18:00")],
  "already-open": ["open"],
  "reported-nothing": ["withdrawn", "reported-1"],
  "age-noted-already": ["minor", "reported-1"],
  "withdrawn-already": ["withdrawn", "reporter-1"],
  "not-withdrawn": ["withdrawn", "reporter-1"],
  "not-frozen": ["thaw"],
  "decided-by-council": ["note"],
  "already-with-council": ["to-council"],
  "no-council": ["to-council"],
  "council-is-the-committee": ["to-council"],
  "council-cannot-either": ["to-council"],
  "body-can-decide": ["appoint"],
  "is-a-party": ["appoint"],
  "decides-already": ["appoint"],
  "not-in-the-electorate": ["chair"],
  "chair-is-there": ["chair"],
  "only-the-chair": ["grant"],
  "already-sealed": ["seal"],
  "reads-already": ["grant"],
  "nobody-to-mediate": ["mediate"],
  "mediator-decides": ["mediate"],
  "mediator-is-party": ["mediate", "reported-1"],
  "mediation-dates": ["mediate", at("29 16:00")],
  "mediation-in-danger": ["mediate"],
  "mediation-waits-for-danger": ["mediate"],
  "not-safe-to-write": ["told", "reporter-1 reported-1"],
  "appeal-before-decision": ["appeal", "2026-11-25"],
  "mediation-is-open": ["mediate"],
  "mediation-offered-before": ["mediate"],
  "no-mediation": ["mediate"],
  "not-in-mediation": ["mediate", "witness-1"],
  "mediator-missing": ["told"],
  "others-are-asked-first": ["told", "reporter-1 and reporter-2"],
  "offer-not-told": ["mediate", "reporter-1"],
  "agreed-to-mediation": ["mediate", "reporter-1"],
  "same-terms": ["mediate"],
  "result-waits": ["told", at("29 16:00")],
  "no-result": ["told"],
  "mediation-runs": ["propose", at("29 16:00")],
  "answers-awaited": ["enact", at("29 16:00")],
  "mediation-not-begun": ["mediate"],
  "mediation-not-over": ["mediate"],
  "no-mediators-report": ["mediate"],
  "mediation-not-finished": ["close"],
  "mediation-evaluated": ["mediate"],
  "too-late-for-mediation": ["mediate"],
  "question-is-open": ["propose", "reporter-1"],
  "resolution-not-understood": [
    "propose",
    "line 2, measures[0].until: that day has passed already",
  ],
  "names-a-party": ["propose", "happened: write reported-1\nmeasures[0].words: write affected-1"],
  "resolution-too-long": ["propose", "20000"],
  "finding-incomplete": ["propose", "happened, danger"],
  "assent-missing": ["propose", "affected-1"],
  "no-such-promise": ["kept"],
  "say-which-promise": ["kept"],
  "promise-answered": ["broken"],
  "own-disclosure": ["may-stay"],
  "nothing-disclosed": ["may-stay"],
  "not-heard": ["propose", "reported-1 reported-2"],
  "safety-not-asked": ["told", "reporter-1 reported-1"],
  "not-a-reporter": ["ask", "reported-1"],
  "already-aside": ["stand-aside"],
  "no-proposal": ["stand-aside"],
  "still-free-there": ["done", "sandbox-org"],
  "still-among-them": ["done", "sandbox-org"],
  "still-out-there": ["done", "sandbox-org"],
  "nothing-agreed": ["enact"],
  "deadlock-declared": ["deadlock"],
  "no-deadlock": ["postpone"],
  "postponed-already": ["postpone"],
  "postponed-out-of-bounds": ["postpone", `${at("30 10:00")} 2026-12-07T10:00:00Z`],
  "agreed-already": ["deadlock"],
  "already-enacted": ["enact"],
  "newer-proposal-open": ["enact"],
  "party-is-somebody-else": ["enact", "reported-1"],
  "measure-has-passed": ["enact", "2026-11-30"],
  "answer-not-heard": ["done", "reported-1"],
  "not-yet-consulted": ["enact", owed("resolution", "answer")],
  "not-yet-told": ["close", owed("outcome")],
  "no-such-line": ["done", "7"],
  "line-is-settled": ["done", "2"],
  "line-is-the-apps": ["done", "1"],
  "not-yet-enacted": ["close", owed("enactment")],
  "lines-are-open": ["close", owed("line", "line-of-the-app")],
  "act-not-reviewed": ["close", owed("review")],
  "not-happened-yet": ["act"],
  "act-while-recused": ["act"],
  "not-a-party": ["act"],
  "ban-too-long": ["act", at("29 17:00")],
  "ban-before-shown": ["act", "reported-1"],
  "ban-has-no-account": ["act", "reported-1"],
  "ban-of-roster-member": ["act"],
  "ban-of-bot": ["act"],
  "ban-of-owner": ["act"],
  "no-space-to-ban-from": ["act"],
  "banned-already": ["act", "reported-1"],
  "no-such-act": ["ratify"],
  "say-which-act": ["ratify"],
  "own-act": ["ratify"],
  "already-reviewed": ["ratify"],
  "no-such-order": ["review", "3f9c2a1e"],
  "order-has-ended": ["review"],
  "order-is-temporary": ["review", "3f9c2a1e"],
  "decided-it": ["unrecuse"],
  "appoints-only": ["note"],
  "only-the-reported-appeal": ["appeal", "reporter-1"],
  "nothing-to-appeal": ["appeal", "reported-1"],
  "appeal-too-late": ["appeal", "2026-11-23 2026-12-23"],
  "appeal-is-there": ["appeal", "reported-1"],
  "appealed-before": ["appeal", "reported-1"],
  "no-open-appeal": ["answer-appeal"],
  "say-which-appeal": ["answer-appeal", "reported-1"],
  "hearers-missing": ["answer-appeal"],
  "said-so-already": ["answer-appeal"],
  "not-yet-heard": ["answer-appeal", owed("appeal", "answer")],
  "appeal-is-open": ["propose", "reported-1"],
  "change-is-owed": ["close", "reported-1"],
  "nothing-appealed": ["told"],
  "follow-up-is-for-reporters": ["follow-up", "reported-1"],
  "nothing-to-pause": ["answer-appeal", "reported-1"],
};

const sentences = RefusalReason.options.map((reason): [RefusalReason, string] => {
  const [verb, detail] = refused[reason];
  const forms = registry.get(verb)?.examples.slice(0, 1) ?? [];
  return [reason, refusalSentence({ verb, reason, detail, forms })];
});

/** Each way to say what there is instead, under the first verb of other tools that has it. */
const instead = [...new Map([...verbsElsewhere].map(([verb, said]) => [said, verb])).values()].map(
  (verb): [string, string] => {
    const reason = "not-a-command-here" as const;
    return [`/${verb}`, refusalSentence({ verb, reason, detail: undefined, forms: [] })];
  },
);

test("each refusal says what it said", async () => {
  await matchesPage("refusals", [...sentences, ...instead]);
});

test("a verb that an older version knew of is only said to be none", () => {
  const reason = "not-a-command-here" as const;
  expect(refusalSentence({ verb: "xyzzy", reason, detail: undefined, forms: [] })).toBe(
    "There is no command `/xyzzy` here. `/help` lists all commands.",
  );
});

test.for([...verbsElsewhere.keys()])("/%s is told what to write instead", (verb) => {
  const said = verbsElsewhere.get(verb) ?? "";
  const commands = [...said.matchAll(/`\/([a-z-]+)/g)].map(([, name = ""]) => name);
  expect(commands.filter((name) => !registry.has(name))).toEqual([]);
  expect(commands.length > 0 || said.includes("pull request")).toBe(true);
});

test("no refusal leaves out what it names", () => {
  expect(sentences.filter(([, sentence]) => /undefined|(?<!`)``(?!`)/.test(sentence))).toEqual([]);
});
