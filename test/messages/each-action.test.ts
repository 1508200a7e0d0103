import { test } from "vitest";
import type { Action } from "../../src/domain/chapters/enacting/action.ts";
import type { Undone } from "../../src/domain/values/space-words.ts";
import type { Measure } from "../../src/domain/values/measure.ts";
import { humanReasonSentence } from "../../src/domain/chapters/enacting/human-reason-text.ts";
import { actionText, actionsText } from "../../src/domain/chapters/enacting/actions-text.ts";
import {
  ban,
  caseWith,
  type Change,
  ended,
  inForce,
} from "../domain/chapters/enacting/some-action.ts";
import { reported1, reprimand } from "../domain/chapters/deciding/deliberating.ts";
import { humanReasons, spaceWords } from "../fakes/spaces.ts";
import { at, bo, config, given, pat } from "../domain/given.ts";
import { opened } from "../domain/chapters/urgent-action/said-alone.ts";
import { matchesPage, type Entry } from "./page.ts";
import { partOf } from "./part-of.ts";
import { says } from "./told-case.ts";

const ofPeople = { order: undefined, organisation: undefined, space: undefined };
const steward = {
  organisation: undefined,
  space: "conference chat",
  steward: "steward@example.org",
};
type Kept = NonNullable<Change["lifted"]>["kept"];

const nowhere = { kind: "unheard-of", key: "#chat", name: "#chat" };
const lifted = (kept?: Kept) => ({ ...ended, lifted: { at: at("23 17:05"), kept } });
const drifted = (what: Undone) => ({
  ...inForce,
  drift: { at: at("23 09:00"), what },
});
const role: Measure = { kind: "role-removed", of: reported1, words: "moderator", tell: "with" };
const ordered = (measure: Measure) => ban({ ...ofPeople, measure });

/** The case in which these actions were ordered of whoever is reported in it. */
const inCase = (...shown: readonly Action[]) =>
  caseWith(shown, { parties: given(opened).state().parties });

/** How far an action can be. */
const actions: Readonly<Record<string, Action>> = {
  "Comity is at it": ban(),
  "it is told before": ban({ orderedAt: at("22 17:00") }, "before"),
  "the reporters are told before": ban({ orderedAt: at("22 17:00") }, "after"),
  "it ends once something is met": ban({
    until: undefined,
    measure: { kind: "ban", of: reported1, spaces: "all", condition: "a talk", tell: "with" },
  }),
  "a steward does it": ban(steward),
  "a permanent ban in a space without a name": ban({ ...ofPeople, order: ban().order }),
  "the chair delivers it": ordered(reprimand),
  "the committee does it": ordered({ kind: "other", of: reported1, words: "a talk", tell: "with" }),
  "somebody is asked to stay away": ordered({
    kind: "hiatus",
    of: reported1,
    until: "2027-01-31",
    if_declined: "decide-again",
    tell: "with",
  }),
  "another case's ban is lifted": ordered({ kind: "lift", order: "3f9c2a1e", words: "it worked" }),
  "people have to do it": ban({ waitsFor: "is-owner" }),
  done: ban({ ...inForce, until: at("29 17:00") }),
  failed: ban({ standing: "failed", settledAt: at("23 09:00") }),
  "unblocked by hand": ban(drifted("lifted")),
  "a member again": ban(drifted("let-in-again")),
  "the account is gone": ban(drifted("account-gone")),
  "ended, Comity lifts it": ban(ended),
  "ended, a steward lifts it": ban({ ...ended, ...steward }),
  "ended, people lift it": ban({ ...ended, waitsFor: "permission-missing" }),
  "ended before it was carried out": ban({ ended: { at: at("23 17:00"), because: "lifted" } }),
  lifted: ban(lifted()),
  "ended, people undo what they did": ban({ ...ended, ...ofPeople, measure: role }),
  "people undid what they did": ban({ ...lifted(), ...ofPeople, measure: role }),
  "people could not undo what they did": ban({ ...lifted("failed"), ...ofPeople, measure: role }),
  "another ban holds": ban(lifted("other-order")),
  "a block from before is left": ban(lifted("restricted-before")),
  "it could not be lifted": ban(lifted("failed")),
  "undone in a place of a kind nobody knows": ban({ ...drifted("lifted"), place: nowhere }),
  "let in again in such a place": ban({ ...drifted("let-in-again"), place: nowhere }),
  "the account is gone from such a place": ban({ ...drifted("account-gone"), place: nowhere }),
  "what was there before is left in such a place": ban({
    ...lifted("restricted-before"),
    place: nowhere,
  }),
  "people have to do it in such a place": ban({ waitsFor: "room-closed", place: nowhere }),
};

const reasons = (isLifting: boolean) =>
  humanReasons.map(({ kind, reason }) => {
    const where = { place: "sandbox-org", isLifting, account: String(pat.id) };
    return `- \`${reason}\`: ${humanReasonSentence(reason, where, spaceWords.get(kind))}`;
  });

const renamed = [
  ...opened,
  ...says(bo, at("22 17:00"), "/act ban reported-1 for 3d: threats"),
  ...says(bo, at("22 18:00"), "/rename reported-1 @pat: mistaken"),
];

test("each action says how far it is as it did", async () => {
  const entries = Object.entries(actions).map(([heading, action]): Entry => {
    return [heading, actionText(action, inCase(action), config)];
  });
  const many = Array.from({ length: 9 }, (_, i) => ban({ ...inForce, number: i + 1 }));
  await matchesPage("actions", [
    ...entries,
    partOf("its party was renamed", actionsText, renamed, at("22 18:00")),
    [
      "what was refused",
      actionText(
        ordered({ kind: "other", of: reported1, words: "a talk", tell: "with" }),
        { ...inCase(), refusals: [{ line: 1, at: at("23 17:00") }] },
        config,
      ),
    ],
    ["many are settled", actionsText(inCase(...many, ban({ number: 10 })), config) ?? ""],
    ["why people have to do it", reasons(false).join("\n")],
    ["why people have to end it", reasons(true).join("\n")],
  ]);
});
