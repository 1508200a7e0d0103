import { eventOf } from "./event-in-use.ts";
import { type CommitteeConfig, usualTwoThirdsAfter } from "./committee-config.ts";
import type { ConfigAdopted } from "./config-adopted.ts";
import type { ConflictsDeclared } from "./conflicts-declared.ts";
import type { AdoptedConfig, Joining, SpaceInUse } from "../values/adopted-config.ts";
import type { Sha256 } from "../values/ids.ts";
import { type KindOfSpace, wordsOf } from "../values/kind-of-space.ts";
import type { Place } from "../values/place.ts";
import { isSameLogin } from "../values/login.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { type Retention, usualRetention } from "../values/retention.ts";
import type { SpaceEntry } from "../values/space-entry.ts";
import { add, Duration, Instant } from "../values/time.ts";

/** A document of `committee.yml` that says who decides, with its place in the chain. */
export interface AdoptionDocument {
  readonly n: number;
  readonly sha256: Sha256;
  readonly content: ConfigAdopted | ConflictsDeclared;
}

/** What a config may lean on: the kinds of space there are, the keys to them, a mail server, pages on the web. */
export interface Host {
  readonly kinds: readonly KindOfSpace[];
  readonly canMail: boolean;
  readonly hasPages?: boolean;
  /** Whether a place takes a key and the host has set none for it; missing where nobody acts by it. */
  readonly lacksKey?: (place: Place) => boolean;
}

type Joined = Required<Joining>;

/** A config that was agreed, and who of those it names has joined since the first one. */
interface Roster {
  readonly content: ConfigAdopted;
  readonly joined: readonly Joined[];
  /** Each with the instant since when they are asked. */
  readonly asked: readonly Joining[];
}

/**
 * The configs that came into force, oldest first. Whom a later one brings belongs to it only once they
 * have said whom they could not judge: from then on it is in force with them. Throws when a document
 * names nobody's login.
 */
export function adoptedConfigs(
  documents: readonly AdoptionDocument[],
  host: Host,
): readonly AdoptedConfig[] {
  const adopted: AdoptedConfig[] = [];
  let roster: Roster | undefined;
  for (const { n, sha256, content } of documents) {
    const next = rosterAfter(roster, content);
    if (!next) continue;
    roster = next;
    adopted.push(inForce(next, { register: { n, sha256 }, at: content.at }, adopted.at(-1), host));
  }
  return adopted;
}

/** `undefined` where nothing follows from a document: nobody asked them, or nobody can read it. */
function rosterAfter(
  before: Roster | undefined,
  content: AdoptionDocument["content"],
): Roster | undefined {
  if (content.type === "ConfigAdopted") {
    if (!before) return { content, joined: [], asked: [] };
    const { people, at } = content;
    const stays = ({ person }: Joining) => isAmong(people, person);
    const joining = people.filter((person) => !isAmong(before.content.people, person));
    return {
      content,
      joined: before.joined.filter(stays),
      asked: [...before.asked.filter(stays), ...joining.map((person) => ({ person, at }))],
    };
  }
  const { by, at, conflicts } = content;
  if (!before || !conflicts) return undefined;
  const isTheirs = ({ person }: Joining) => isSamePerson(person, by);
  const one = before.asked.find(isTheirs);
  if (one) {
    const declared = conflicts.map((person) => ({ person, since: at }));
    return {
      content: before.content,
      joined: [...before.joined, { person: one.person, at, conflicts: declared }],
      asked: before.asked.filter((other) => other !== one),
    };
  }
  if (!before.joined.some(isTheirs)) return undefined;
  const again = (was: Joined): Joined => (isTheirs(was) ? saidAgain(was, at, conflicts) : was);
  return { ...before, joined: before.joined.map(again) };
}

/** Whom they named before they named then. */
function saidAgain(was: Joined, at: Instant, conflicts: readonly Person[]): Joined {
  const since = (person: Person) =>
    was.conflicts.find((one) => isSamePerson(one.person, person))?.since ?? at;
  return { ...was, conflicts: conflicts.map((person) => ({ person, since: since(person) })) };
}

function inForce(
  { content, joined, asked }: Roster,
  { register, at }: { readonly register: AdoptedConfig["register"]; readonly at: Instant },
  before: AdoptedConfig | undefined,
  host: Host,
): AdoptedConfig {
  const { config, people } = content;
  const { kinds, canMail, hasPages = false } = host;
  const person = (login: string) => personOf(login, people);
  const waiting = asked.map((one) => one.person);
  const members = config.committee.members.map(person);
  const councillors = config.council?.members.map(person) ?? [];
  const present = (named: readonly Person[]) => named.filter((one) => !isAmong(waiting, one));
  return {
    register,
    adoptedAt: at,
    committee: {
      chair: person(config.committee.chair),
      deputies: config.committee.deputies.map(person),
      members: present(members),
      email: config.committee.email,
    },
    council: config.council && {
      members: present(councillors),
      email: config.council.email,
      decides: config.council.decides,
    },
    ...(config.emails && {
      emails: Object.entries(config.emails).map(([login, email]) => ({
        person: person(login),
        email,
      })),
    }),
    coreTeam: config.core_team,
    ...(before && {
      joined,
      councilsBefore: [
        ...(before.councilsBefore ?? []),
        { members: before.council?.members ?? [], until: at },
      ],
    }),
    ...(asked.length > 0 && {
      toDeclare: asked.map((one) => ({
        person: one.person,
        since: one.at,
        on: [
          ...(isAmong(members, one.person) ? (["committee"] as const) : []),
          ...(isAmong(councillors, one.person) ? (["council"] as const) : []),
        ],
      })),
    }),
    ...(config.outside_contact && { outsideContact: config.outside_contact.email }),
    ...(config.events && { events: config.events.map(eventOf) }),
    away: config.away.map((entry) => absenceOf(entry, person(entry.who))),
    consensus: consensusOf(config),
    ...(config.committee.without_vote && {
      withoutVote: config.committee.without_vote.map(person),
    }),
    clocks: config.clocks,
    canMail,
    hasPages,
    mailsWeekly: canMail && (config.weekly_mail ?? true),
    ...(config.retention && { retention: retentionOf(config.retention) }),
    seal: config.seal,
    spaces: config.spaces.map((entry) => inUse(entry, host)),
    spaceWords: wordsOf(kinds),
  };
}

function isAmong(people: readonly Person[], person: Person): boolean {
  return people.some((one) => isSamePerson(one, person));
}

/**
 * The config in force at an instant: the newest adopted by then. What happened while there was
 * none yet is judged by the first. `undefined` only while nothing was ever adopted.
 */
export function configAt(
  adopted: readonly AdoptedConfig[],
  instant: Instant,
): AdoptedConfig | undefined {
  return adopted.findLast((config) => config.adoptedAt <= instant) ?? adopted[0];
}

function consensusOf({ consensus }: CommitteeConfig): AdoptedConfig["consensus"] {
  const { minimum, rule, two_thirds_after: twoThirdsAfter = usualTwoThirdsAfter } = consensus;
  return { minimum, ...(rule && { rule, twoThirdsAfter }) };
}

/** What is not written is what it usually is. */
function retentionOf(said: NonNullable<CommitteeConfig["retention"]>): Retention {
  return {
    caseMonths: said.case_months ?? usualRetention.caseMonths,
    noViolationMonths: said.no_violation_months ?? usualRetention.noViolationMonths,
  };
}

function personOf(login: string, people: readonly Person[]): Person {
  const person = people.find((one) => isSameLogin(one.login, login));
  if (!person) throw new TypeError("an adopted config names somebody it did not resolve");
  return person;
}

const oneDay = Duration.parse("1d");

/** Both days written are days away; the absence ends with the last one. */
function absenceOf({ from, until }: CommitteeConfig["away"][number], who: Person) {
  return { who, from: midnight(from), until: add(midnight(until), oneDay) };
}

function midnight(day: string): Instant {
  return Instant.parse(`${day}T00:00:00Z`);
}

/** A space of a kind that is no more has no place that anybody could name. */
function inUse(entry: SpaceEntry, { kinds, lacksKey }: Host): SpaceInUse {
  const places = kinds.find((one) => one.kind === entry.kind)?.placesIn(entry) ?? [];
  const isKeyless = lacksKey !== undefined && places.some((place) => lacksKey(place));
  return { name: entry.name, places, ...(isKeyless && { lacksKey: true }) };
}
