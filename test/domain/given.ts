import { expect } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import { catchUp } from "../../src/domain/case/catch-up.ts";
import type { EventBody } from "../../src/domain/case/event-body.ts";
import type { Input } from "../../src/domain/case/input.ts";
import type { CaseRefusal, RefusalReason } from "../../src/domain/case/refusal-reason.ts";
import { replay } from "../../src/domain/case/replay.ts";
import type { Means } from "../../src/domain/kernel/asking.ts";
import type { AllowedTo } from "../../src/domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { Handle } from "../../src/domain/values/handle.ts";
import { Cause, CodeName, NodeId, Salt, Sha256 } from "../../src/domain/values/ids.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import type { Doer, Person } from "../../src/domain/values/person.ts";
import { Duration, Instant } from "../../src/domain/values/time.ts";
import { lookedAfter, onGitHub, spaceWords } from "../fakes/spaces.ts";
import { writing } from "../fakes/writing.ts";

export const ada: Person = { id: 1001, login: "ada" };
export const bo: Person = { id: 1002, login: "bo" };
export const cy: Person = { id: 1003, login: "cy" };
export const dee: Person = { id: 1004, login: "dee" };
export const eve: Person = { id: 1005, login: "eve" };
export const fay: Person = { id: 1006, login: "fay" };
export const gus: Person = { id: 1007, login: "gus" };
export const rin: Person = { id: 1009, login: "rin" };
export const pat: Person = { id: 1010, login: "pat" };
export const mal: Person = { id: 1011, login: "mal" };

export const reporter1 = PartyRef.parse("reporter-1");

/** `at("26 16:04")` is that time of November 2026. */
export function at(dayAndTime: string): Instant {
  const [day = "", time = ""] = dayAndTime.split(" ");
  return Instant.parse(`2026-11-${day}T${time.length === 5 ? `${time}:00` : time}Z`);
}

/** With a council of one, who is enough to take over. */
export const config: AdoptedConfig = {
  register: { n: 1, sha256: Sha256.parse("a".repeat(64)) },
  adoptedAt: at("01 00:00"),
  committee: {
    chair: ada,
    deputies: [bo],
    members: [ada, bo, cy, dee],
    email: "conduct@example.org",
  },
  council: { members: [eve], email: "council@example.org", decides: "majority" },
  coreTeam: undefined,
  away: [],
  consensus: { minimum: 2 },
  clocks: {
    acknowledgement: Duration.parse("24h"),
    resolution: Duration.parse("7d"),
    deadlock: Duration.parse("7d"),
    unilateral_action: Duration.parse("24h"),
    mediation: Duration.parse("14d"),
    appeal: Duration.parse("14d"),
    feedback: Duration.parse("72h"),
  },
  canMail: true,
  mailsWeekly: true,
  seal: "parties",
  spaces: [
    onGitHub("github", "sandbox-org"),
    lookedAfter("conference chat", "steward@example.org"),
  ],
  spaceWords,
};

let causes = 0;
function someCause(): Cause {
  causes += 1;
  return Cause.parse(`IC_${causes}#1`);
}

/** The report with which every case of these tests begins: 22 November, 16:00. */
export const report: Extract<Input, { kind: "report" }> = {
  kind: "report",
  at: at("22 16:00"),
  cause: Cause.parse("I_1"),
  order: [1],
  by: ada,
  codeName: CodeName.parse("amber-heron"),
  issue: { id: NodeId.parse("I_1"), number: 1 },
  title: "a first title",
  salt: Salt.parse("5a".repeat(16)),
  receivedAt: at("22 16:00"),
  openedBy: undefined,
  parties: [],
  unclear: [],
  mentions: { marked: [], bare: [] },
};

export function asks(
  by: Person,
  when: Instant,
  command: CaseCommand | CaseRefusal,
  details: { cause?: Cause; allowedTo?: AllowedTo } = {},
): Extract<Input, { kind: "command" }> {
  const { cause = someCause(), allowedTo = "electorate" } = details;
  return {
    kind: "command",
    at: when,
    cause,
    order: [causes],
    by,
    verb: "verb",
    text: "/verb",
    textSha256: Sha256.parse("d".repeat(64)),
    allowedTo,
    command,
  };
}

export const acknowledge: Extract<CaseCommand, { type: "TellParty" }> = {
  type: "TellParty",
  whom: "everyone",
  what: "receipt",
  until: undefined,
  words: undefined,
};

export const recuse: CaseCommand = {
  type: "RecuseMember",
  member: "oneself",
  reason: undefined,
};

export function assigned(assignee: Person, when: Instant, assignedBy: Person = dee): Input {
  const cause = Cause.parse(`AE_${when}`);
  return { kind: "assignment", at: when, cause, order: [1], assignee, assignedBy };
}

export const handle = (login: string) => Handle.parse(login);

/** Everybody of these tests has an account under their name. */
const accounts = new Map(
  [ada, bo, cy, dee, eve, fay, gus, rin, pat, mal].map((person) => [handle(person.login), person]),
);

/** All of them had theirs long before anything was reported. */
const accountsSince = new Map([...accounts.values()].map(({ id }) => [id, at("01 00:00")]));

/** What is recorded of the account of whoever is named in these tests. */
export const account = { createdAt: at("01 00:00") };

interface Given {
  /** What the record holds before anything more happens. */
  readonly history: () => readonly CaseEvent[];
  /** The case as it stands then. */
  readonly state: () => CaseState;
  /** What happens now, and what the record then holds in addition. */
  when(...inputs: Input[]): Outcome;
  /** Time passes until then. */
  until(now: Instant): Outcome;
}

interface Outcome {
  /** The case afterwards. */
  readonly state: () => CaseState;
  readonly added: readonly CaseEvent[];
  records(...bodies: EventBody[]): void;
  recordsOf(type: CaseEvent["type"]): readonly CaseEvent[];
  isRefused(reason: RefusalReason): void;
  changesNothing(): void;
}

/** An event as the record holds it, for what people or the app do outside the case's comments. */
export function recorded(when: Instant, body: EventBody, by: Doer = "comity"): CaseEvent {
  return { ...body, at: when, by, cause: someCause(), register: config.register };
}

/**
 * A case in which these inputs have been heard, under this config, or these. Events between them are taken
 * into the record as they stand, time having passed until then.
 */
export function given(
  happened: readonly (Input | CaseEvent)[],
  under: AdoptedConfig | ((instant: Instant) => AdoptedConfig) = config,
  isAgreedAt: (instant: Instant) => boolean = () => false,
  means: Pick<Means, "casesNamed" | "commentsNamed" | "seenInPlaces"> = {},
): Given {
  const hear = (known: readonly CaseEvent[], heard: readonly Input[], now: Instant) =>
    catchUp(known, heard, {
      configAt: typeof under === "function" ? under : () => under,
      accounts,
      accountsSince,
      ...means,
      writing,
      now,
      isAgreedAt,
    });
  const inputs = happened.filter((one) => "kind" in one);
  const lastAt =
    happened
      .map((one) => one.at)
      .toSorted()
      .at(-1) ?? report.at;
  const history = takenIn(happened, hear);
  return {
    state: stateOf(history),
    history: () => history,
    when: (...more) =>
      outcome(
        hear(
          history,
          more,
          more
            .map((one) => one.at)
            .toSorted()
            .at(-1) ?? lastAt,
        ),
        history,
      ),
    until: (now) => outcome(hear(history, inputs, now), history),
  };
}

type Hear = (
  known: readonly CaseEvent[],
  heard: readonly Input[],
  now: Instant,
) => readonly CaseEvent[];

/** Inputs without an event between them are heard in one look, in whichever order they come. */
function takenIn(happened: readonly (Input | CaseEvent)[], hear: Hear): readonly CaseEvent[] {
  const history: CaseEvent[] = [];
  let waiting: Input[] = [];
  const look = (now: Instant) => {
    history.push(...hear(history, waiting, now));
    waiting = [];
  };
  for (const one of happened) {
    if ("kind" in one) waiting.push(one);
    else {
      look(one.at);
      history.push(one);
    }
  }
  const last = waiting.map((input) => input.at).toSorted();
  if (waiting.length > 0) look(last.at(-1) ?? report.at);
  return history;
}

function stateOf(events: readonly CaseEvent[]): () => CaseState {
  return () => {
    const state = replay(events);
    if (!state) throw new Error("no case");
    return state;
  };
}

function outcome(added: readonly CaseEvent[], history: readonly CaseEvent[]): Outcome {
  return {
    added,
    state: stateOf([...history, ...added]),
    records: (...bodies) => expect(added.map(bodyOf)).toEqual(bodies),
    recordsOf: (type) => added.filter((event) => event.type === type),
    isRefused: (reason) => {
      expect(added).toHaveLength(1);
      expect(added[0]).toMatchObject({ type: "CommandRefused", reason });
    },
    changesNothing: () => expect(added).toEqual([]),
  };
}

function bodyOf(event: CaseEvent): EventBody {
  const { at: _at, by: _by, cause: _cause, register: _register, whole: _whole, ...body } = event;
  return body;
}
