import { describe, expect, test } from "vitest";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { says } from "../../../messages/told-case.ts";
import { agreed, proposed, reprimand, underReview } from "./deliberating.ts";
import { ada, at, bo, cy, dee, given } from "../../given.ts";
import type { Person } from "../../../../src/domain/values/person.ts";

type Happened = readonly (Input | CaseEvent)[];
const voting: Happened = [...underReview, proposed(at("23 10:00"), reprimand)];
const answer = (happened: Happened, by: Person, body: string) => {
  const [event] = given(happened).when(...says(by, at("24 10:00"), body)).added;
  return event?.type === "CommandRefused" ? event.reason : event?.type;
};

describe("while those who decide vote, nobody is put out of the case by others", () => {
  test("neither by a motion nor by a name, of whatever role", () => {
    expect(answer(voting, ada, "/recuse @dee: they object to everything")).toBe("vote-is-open");
    expect(answer(voting, ada, "/name reported @dee")).toBe("vote-is-open");
    expect(answer(voting, ada, "/name witness @dee")).toBe("vote-is-open");
    expect(answer(voting, ada, "/rename reported-1 @dee: it was them")).toBe("vote-is-open");
  });

  test("nor by seconding what was asked for before", () => {
    const asked = [
      ...underReview,
      ...says(ada, at("23 09:00"), "/recuse @dee: they share a flat"),
      proposed(at("23 10:00"), reprimand),
    ];
    expect(answer(asked, bo, "/second")).toBe("vote-is-open");
  });

  test("but oneself, and whoever has no vote", () => {
    expect(answer(voting, dee, "/recuse")).toBe("MemberRecused");
    expect(answer(voting, dee, "/name reported @dee")).toBe("PartyNamed");
    expect(answer(voting, ada, "/name witness @pat")).toBe("PartyNamed");
    const out = [...voting, ...says(cy, at("23 11:00"), "/recuse")];
    expect(answer(out, ada, "/name witness @cy")).toBe("PartyNamed");
  });

  test("and it is possible again once it is decided", () => {
    const decided = [...voting, agreed(at("23 12:00"), reprimand)];
    expect(answer(decided, ada, "/recuse @dee: they share a flat")).toBe("SecondAwaited");
    expect(answer(underReview, ada, "/recuse @dee: they share a flat")).toBe("SecondAwaited");
  });
});
