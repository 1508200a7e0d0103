import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { add, Duration, type Instant } from "../../../../src/domain/values/time.ts";
import { ada, asks, at, bo, handle, recuse, report } from "../../given.ts";

export const reported1 = PartyRef.parse("reported-1");

export function named(
  login: string,
  minute: number,
  role: "reported" | "witness" | "affected" = "reported",
) {
  return asks(ada, at(`22 16:${10 + minute}`), {
    type: "NameParty",
    role,
    identity: { handle: handle(login) },
  });
}

/** A case of 22 November, 16:00, in which mal is reported. */
export const opened: readonly Input[] = [report, named("mal", 0)];

/** A member bans a party, three days long where nothing else is said. */
export function bans(
  by: Person,
  when: Instant,
  whom: string = reported1,
  long = "3d",
): ReturnType<typeof asks> {
  const party = PartyRef.safeParse(whom).data;
  const command: CaseCommand = {
    type: "BanAlone",
    whom: party ? { party } : { handle: handle(whom) },
    until: add(when, Duration.parse(long)),
    reason: "threats",
  };
  return asks(by, when, command, { allowedTo: "deciding-body" });
}

export function tells(
  by: Person,
  when: Instant,
  details: Partial<Extract<CaseCommand, { type: "TellOfAct" }>> = {},
): ReturnType<typeof asks> {
  return asks(
    by,
    when,
    {
      type: "TellOfAct",
      what: "took the badge",
      actedAt: undefined,
      byDelegate: false,
      ...details,
    },
    { allowedTo: "deciding-body" },
  );
}

export function ratifies(by: Person, when: Instant, act?: number): ReturnType<typeof asks> {
  return asks(by, when, { type: "RatifyAct", act });
}

export function reverses(by: Person, when: Instant, act?: number): ReturnType<typeof asks> {
  return asks(by, when, { type: "ReverseAct", act, reason: "it was somebody else" });
}

export function seconds(by: Person, when: Instant, number?: number): ReturnType<typeof asks> {
  return asks(by, when, { type: "SecondAct", number });
}

export function stepsBack(who: Person, when: Instant): ReturnType<typeof asks> {
  return asks(who, when, recuse, { allowedTo: "deciding-body" });
}

/** Nobody waits for a reply, so that no other clock runs through these tests. */
export function answered(when: Instant): ReturnType<typeof asks> {
  return asks(bo, when, {
    type: "TellParty",
    whom: "everyone",
    what: "receipt",
    until: undefined,
    words: undefined,
  });
}
