import { describe, expect, test } from "vitest";
import { catchUp } from "../../../../src/domain/case/catch-up.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { pendingActsText } from "../../../../src/domain/case/seconds-text.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { accountKey, type LookedUp } from "../../../../src/domain/values/account-there.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { writing } from "../../../fakes/writing.ts";
import { lookedAfter, onGitHub } from "../../../fakes/spaces.ts";
import { ada, asks, at, bo, config, handle, mal, pat, recorded, report } from "../../given.ts";

const place = { kind: "discourse", key: "FORUM https://forum.example.org" };
const wide: AdoptedConfig = {
  ...config,
  spaces: [
    onGitHub("github", "sandbox-org"),
    { name: "forum", places: [{ ...place, name: "forum" }] },
    lookedAfter("conference chat", "steward@example.org"),
  ],
};
const reported1 = PartyRef.parse("reported-1");
const mal77 = { id: "77", name: "mal77", since: at("01 00:00"), posts: 12 };
const found = (name: string, looked: LookedUp = { account: mal77 }) =>
  new Map([[accountKey("forum", name), looked]]);
const names: Input[] = [
  asks(ada, at("22 16:10"), {
    type: "NameParty",
    role: "reported",
    identity: { handle: handle("mal") },
  }),
  asks(ada, at("22 16:11"), {
    type: "NameParty",
    role: "reported",
    identity: { handle: handle("pat") },
  }),
];
const naming = (name: string, space = "forum", party: PartyRef = reported1): CaseCommand => ({
  type: "NameAccount",
  party,
  space,
  name,
});
const second: CaseCommand = { type: "SecondAct", number: undefined };

function hears(inputs: readonly Input[], looked = found("mal77")) {
  const events = catchUp([], [report, ...names, ...inputs], {
    configAt: () => wide,
    accounts: new Map([mal, pat].map((one) => [handle(one.login), one])),
    lookedUpThere: looked,
    writing,
    now: at("22 19:00"),
  });
  const state = replay(events);
  if (!state) throw new Error("no case");
  return { events, state, last: events.at(-1) };
}

describe("naming somebody's account in a space", () => {
  test("answers with what identifies it and waits for another member", () => {
    const { state, last } = hears([asks(ada, at("22 17:00"), naming("mal77"))]);
    expect(last).toMatchObject({
      type: "SecondAwaited",
      act: { act: "name-account", party: reported1, places: [place], account: mal77 },
    });
    expect(pendingActsText(state.pending, state, config)).toContain(
      "ada asks that reported-1 (the person reported) be taken for the account `mal77` (number `77`, there since 2026-11-01, 12 posts) in forum.",
    );
    expect(state.parties[1]?.accounts).toBeUndefined();
  });

  test("takes effect with another's second, and the record keeps the id", () => {
    const { state, last } = hears([
      asks(ada, at("22 17:00"), naming("mal77", "Forum")),
      asks(bo, at("22 17:05"), second),
    ]);
    expect(last).toMatchObject({ type: "AccountNamed", party: reported1, account: { id: "77" } });
    expect(state.parties[1]?.accounts).toEqual([
      { space: "forum", places: [place], account: mal77 },
    ]);
  });

  test("does not take effect with one's own second", () => {
    const { last } = hears([
      asks(ada, at("22 17:00"), naming("mal77")),
      asks(ada, at("22 17:05"), second),
    ]);
    expect(last).toMatchObject({ type: "CommandRefused", reason: "needs-another-member" });
  });

  test.each<[string, CaseCommand, LookedUp | undefined, string]>([
    ["in no space", naming("mal77", "forums"), undefined, "no-such-space"],
    ["on GitHub", naming("mal77", "github"), undefined, "no-accounts-there"],
    ["where people act", naming("mal77", "conference chat"), undefined, "no-accounts-there"],
    ["that is nobody's", naming("mal77"), { not: "nobody" }, "nobody-there"],
    ["that several go by", naming("mal77"), { not: "several" }, "several-there"],
    ["that could not be asked for", naming("mal77"), { not: "unanswered" }, "not-asked-there"],
    ["that was not asked for", naming("other"), undefined, "not-asked-there"],
    [
      "of nobody in the case",
      naming("mal77", "forum", PartyRef.parse("reported-9")),
      undefined,
      "no-such-party",
    ],
  ])("is refused: a name %s", (_, command, looked, reason) => {
    const { last } = hears([asks(ada, at("22 17:00"), command)], found("mal77", looked));
    expect(last).toMatchObject({ type: "CommandRefused", reason });
  });

  test("keeps two accounts of one person, and one account to one person", () => {
    const looked = new Map([
      ...found("mal77"),
      ...found("mal78", { account: { id: "78", name: "mal78" } }),
    ]);
    const two = [
      asks(ada, at("22 17:00"), naming("mal77")),
      asks(bo, at("22 17:05"), second),
      asks(ada, at("22 17:10"), naming("mal78")),
      asks(bo, at("22 17:15"), second),
    ];
    const again = asks(ada, at("22 17:20"), naming("mal77", "forum", PartyRef.parse("reported-2")));
    const { state, last } = hears([...two, again], looked);
    expect(state.parties[1]?.accounts?.map(({ account }) => account.id)).toEqual(["77", "78"]);
    expect(last).toMatchObject({ reason: "account-named-already", detail: "reported-1" });
  });

  test("is over once another second made it count, and with who the party was", () => {
    const twice = [1, 2].map((n) => asks(ada, at(`22 17:0${n}`), naming("mal77")));
    const { state } = hears([...twice, asks(bo, at("22 17:05"), { type: "SecondAct", number: 1 })]);
    const late = hears([
      ...twice,
      asks(bo, at("22 17:05"), { type: "SecondAct", number: 1 }),
      asks(bo, at("22 17:06"), { type: "SecondAct", number: 2 }),
    ]);
    expect(state.pending.length).toBe(1);
    expect(late.last).toMatchObject({ reason: "account-named-already" });
    const renamed = recorded(at("22 18:00"), {
      type: "PartyRenamed",
      party: reported1,
      person: pat,
      reason: "another",
    });
    expect(replay([...late.events, renamed])?.parties[1]?.accounts).toBeUndefined();
  });
});
