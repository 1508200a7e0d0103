import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import type { Log } from "../../ports/log.ts";
import type { CaseOutcome } from "./case-look.ts";
import { accessKey, caseKey, setUpKey, sweepKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";

type Register = Pick<TrustedRegister, "adopted">;

/** What was found of a case in the case repository, and under which config. */
interface Looked {
  readonly under: number;
  /** Everybody who is a party to it, while it is there. */
  readonly parties: readonly Person["id"][];
}

/** All there is in the case repository, as a sweep under that config found it. */
interface Listed {
  readonly under: number;
  readonly issues: readonly NodeId[];
  /** Whether it is known of all of them which case they are. */
  readonly isWhole: boolean;
}

/**
 * When the case repository opens to somebody of the committee, who can read every case there from
 * then on: once each of them, the closed ones too, was looked at under the config in force, and they
 * are a party to none that is still there. What cannot be listed or looked at keeps them waiting.
 * Nothing of this has to last: a new process looks at every case again.
 *
 * Manual: "that member will not participate in the investigation or any decisions".
 */
export class Admissions {
  readonly #log: Pick<Log, "info">;
  readonly #looked = new Map<NodeId, Looked>();
  #listed: Listed | undefined;
  #waiting: readonly Person[] = [];
  /** How many sweeps have found them waiting. */
  #sweeps = 0;

  constructor({ log }: { readonly log: Pick<Log, "info"> }) {
    this.#log = log;
  }

  /** Whether anybody waits: closed cases are to be listed, too. */
  get areAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** How many have waited from one sweep to the next, so that owners hear of it. */
  get toTell(): number {
    return this.#sweeps > 1 ? this.#waiting.length : 0;
  }

  /** Whether they hear of it with this sweep. */
  get isNewsToOwners(): boolean {
    return this.#sweeps === 2;
  }

  mayEnter(person: Person, config: AdoptedConfig): boolean {
    const { n } = config.register;
    if (!this.#listed?.isWhole || this.#listed.under !== n) return false;
    const areKnown = this.#listed.issues.every((issue) => this.#looked.get(issue)?.under === n);
    const kept = [person.id, ...conflictsOf(person, config)];
    const isParty = ({ parties }: Looked) => kept.some((id) => parties.includes(id));
    return areKnown && ![...this.#looked.values()].some(isParty);
  }

  /** Set-up has let in whom it may. */
  wait({ waiting }: { readonly waiting: readonly Person[] }): readonly Look[] {
    const [wereAwaited, wasTold] = [this.areAwaited, this.toTell > 0];
    this.#waiting = waiting;
    if (!this.areAwaited) {
      this.#sweeps = 0;
      return wasTold ? [{ key: accessKey }] : [];
    }
    this.#log.info("members wait to be let in", { count: waiting.length });
    return wereAwaited ? [] : [{ key: sweepKey }];
  }

  /** What a sweep found, closed cases too; answers which have to be looked at for those who wait. */
  swept(rows: readonly Pick<SweptCase, "issue">[], register: Register): readonly Look[] {
    if (!this.areAwaited) return [];
    this.#sweeps += 1;
    const under = numberOf(register);
    const issues = rows.flatMap(({ issue }) => issue ?? []);
    this.#listed = { under, issues, isWhole: issues.length === rows.length };
    const gone = [...this.#looked.keys()].filter((issue) => !issues.includes(issue));
    for (const issue of gone) this.#looked.delete(issue);
    return issues
      .filter((issue) => this.#looked.get(issue)?.under !== under)
      .map((issue) => ({ key: caseKey(issue) }));
  }

  /** A look at a case is over; the last that was missing opens the door. */
  looked(issue: NodeId, outcome: CaseOutcome, register: Register): readonly Look[] {
    const parties = partiesThere(outcome);
    if (parties) this.#looked.set(issue, { under: numberOf(register), parties });
    else this.#looked.delete(issue);
    const config = register.adopted.at(-1);
    const opens = config && this.#waiting.some((person) => this.mayEnter(person, config));
    return opens ? [{ key: setUpKey }] : [];
  }
}

/** Whom they said that they could not judge. */
function conflictsOf(person: Person, { joined = [] }: AdoptedConfig): readonly Person["id"][] {
  const one = joined.find((other) => isSamePerson(other.person, person));
  return (one?.conflicts ?? []).map((declared) => declared.person.id);
}

/** Nobody where it is no case, or has moved; `undefined` where that is not known. */
function partiesThere(outcome: CaseOutcome): Looked["parties"] | undefined {
  switch (outcome.case) {
    case "none":
    case "moved":
    case "forgotten":
      return [];
    case "settled":
      return outcome.memory.parties;
    case "moved-on":
    case "waits-to-move":
    case "adopted":
    case "register-moved-on":
    case "doubted":
    case "frozen":
    case "gone":
      return undefined;
  }
}

/** Of the config in force. */
function numberOf({ adopted }: Register): number {
  return adopted.at(-1)?.register.n ?? 0;
}
