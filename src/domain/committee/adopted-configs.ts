import { type CommitteeConfig, usualTwoThirdsAfter } from "./committee-config.ts";
import type { ConfigAdopted } from "./config-adopted.ts";
import type { AdoptedConfig, Joining, SpaceInUse } from "../values/adopted-config.ts";
import type { Sha256 } from "../values/ids.ts";
import { type KindOfSpace, wordsOf } from "../values/kind-of-space.ts";
import { isSameLogin } from "../values/login.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { rosterChange } from "./roster-change.ts";
import type { SpaceEntry } from "../values/space-entry.ts";
import { add, Duration, Instant } from "../values/time.ts";

/** A document of `committee.yml`, with its place in the chain. */
export interface AdoptionDocument {
  readonly n: number;
  readonly sha256: Sha256;
  readonly content: ConfigAdopted;
}

/** What a config may lean on: the kinds of space there are, and whether there is a mail server. */
export interface Host {
  readonly kinds: readonly KindOfSpace[];
  readonly canMail: boolean;
}

/** The configs that came into force, oldest first. Throws when a document names nobody's login. */
export function adoptedConfigs(
  documents: readonly AdoptionDocument[],
  { kinds, canMail }: Host,
): readonly AdoptedConfig[] {
  const spaceWords = wordsOf(kinds);
  const adopted: AdoptedConfig[] = [];
  for (const { n, sha256, content } of documents) {
    const { config, people, at } = content;
    const person = (login: string) => personOf(login, people);
    const before = adopted.at(-1);
    adopted.push({
      register: { n, sha256 },
      adoptedAt: at,
      committee: {
        chair: person(config.committee.chair),
        deputies: config.committee.deputies.map(person),
        members: config.committee.members.map(person),
        email: config.committee.email,
      },
      council: config.council && {
        members: config.council.members.map(person),
        email: config.council.email,
        decides: config.council.decides,
      },
      coreTeam: config.core_team,
      ...(before && {
        joined: joinedSince(before, people, at),
        councilsBefore: [
          ...(before.councilsBefore ?? []),
          { members: before.council?.members ?? [], until: at },
        ],
      }),
      ...(config.outside_contact && { outsideContact: config.outside_contact.email }),
      away: config.away.map((entry) => absenceOf(entry, person(entry.who))),
      consensus: consensusOf(config),
      ...(config.committee.without_vote && {
        withoutVote: config.committee.without_vote.map(person),
      }),
      clocks: config.clocks,
      canMail,
      mailsWeekly: canMail && (config.weekly_mail ?? true),
      seal: config.seal,
      spaces: config.spaces.map((entry) => inUse(entry, kinds)),
      spaceWords,
    });
  }
  return adopted;
}

/** Those who joined before and are there still, and those who join now. */
function joinedSince(
  before: AdoptedConfig,
  people: readonly Person[],
  at: Instant,
): readonly Joining[] {
  const { joining } = rosterChange(before, { people });
  const stayed = (before.joined ?? []).filter(({ person }) =>
    people.some((one) => isSamePerson(one, person)),
  );
  return [...stayed, ...joining.map((person) => ({ person, at }))];
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
function inUse(entry: SpaceEntry, kinds: readonly KindOfSpace[]): SpaceInUse {
  const kind = kinds.find((one) => one.kind === entry.kind);
  return { name: entry.name, places: kind?.placesIn(entry) ?? [] };
}
