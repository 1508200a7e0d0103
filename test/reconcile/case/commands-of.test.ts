import { expect, test } from "vitest";
import { appointedIn, commandsOf } from "../../../src/reconcile/hear/commands-of.ts";
import { bans, named, opened } from "../../domain/chapters/urgent-action/said-alone.ts";
import { ada, at, given, pat, recorded, rin } from "../../domain/given.ts";

const naming = named("mal", 0);
const byPat = { ...naming, by: pat };

const appoints = recorded(at("22 17:00"), { type: "PersonAppointed", person: pat, reason: "few" });
const asks = recorded(
  at("22 17:00"),
  {
    type: "SecondAwaited",
    number: 1,
    act: { act: "appoint", person: pat, reason: "few" },
  },
  ada,
);

test("what people outside say costs no request", () => {
  expect(commandsOf([byPat], [ada, rin])).toEqual([]);
  expect(appointedIn(given(opened).state())).toEqual([]);
  expect(appointedIn(undefined)).toEqual([]);
});

test.each([
  ["was appointed", appoints],
  ["may be appointed in the same look", asks],
])("who %s is heard with the accounts they name", (_, event) => {
  const state = given([...opened, event]).state();
  expect(commandsOf([byPat], appointedIn(state))).toEqual([naming.command]);
});

test("a command that was not understood asks for nothing", () => {
  const refused = { ...bans(ada, at("22 17:00")), command: { refused: "not-a-party" } as const };
  expect(commandsOf([refused], [ada])).toEqual([]);
});
