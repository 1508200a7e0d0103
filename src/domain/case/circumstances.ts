import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { Handle } from "../values/handle.ts";
import type { Party } from "../values/party.ts";
import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import type { Cause } from "../values/ids.ts";
import type { Refusal } from "./refusal-reason.ts";
import type { Writing } from "../kernel/writing.ts";

/** Whose login is whose, looked up when the commands were heard. */
export type Accounts = ReadonlyMap<Handle, Person>;

/** The references and numbers a case has given out, by what happened later too. */
export interface GivenOut {
  readonly parties: readonly Party[];
  /** How many acts have ever asked for a second. */
  readonly acts: number;
  /** How many lines were ever ordered. */
  readonly lines: number;
  /** How many acts were ever done alone. */
  readonly loneActs: number;
}

/** What the outside brings to a decision beside the case itself. */
export interface Means {
  readonly accounts: Accounts;
  readonly writing: Writing;
  /** Who owns an organisation that a ban would reach; there where somebody asks for a ban alone. */
  readonly owners?: ReadonlySet<Person["id"]>;
}

/** Everything a decision may depend on: who asks, when, what was true then, under which config. */
export interface Circumstances extends Means {
  readonly actor: Person;
  readonly at: Instant;
  readonly state: CaseState;
  readonly config: AdoptedConfig;
  readonly givenOut: GivenOut;
  /** The command that is decided. */
  readonly cause: Cause;
}

/** The events to record, or why there are none. */
export type Decision = readonly EventBody[] | Refusal;
