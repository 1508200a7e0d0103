import type { AdoptedConfig, Joining, ToDeclare } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { add, addMinutes, Duration, type Instant } from "../../domain/values/time.ts";
import {
  conflictsAdded,
  conflictsReplaced,
  conflictsTooMany,
  conflictsUnclear,
  conflictsUnknown,
  joiningOver,
  joiningReminder,
  joiningText,
  joiningTitle,
} from "../../messages/joining.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { PlaceComment, PlaceIssue, StandingPlace } from "../../ports/standing-place.ts";
import { admitEach, planAccess, shutOutEach } from "../access/keep-access.ts";
import { councilKey, setUpKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { marked, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import { declarationsBy, type JoiningPorts, type SaidAgain, saidAgainBy } from "./joiners.ts";

interface Ports extends JoiningPorts {
  readonly clock: Clock;
  readonly log: Log;
}

const beforeReminder = Duration.parse("7d");
/** Somebody who did not accept is invited anew. */
const minutesBetweenLooks = 24 * 60;
/** What could not be kept is tried again. */
const minutesUntilTriedAgain = 15;

/**
 * Asks whoever a config brought whom they could not judge, each in a place of their own, and takes
 * their words away from there once they are kept. There they add whom they meet later; once a day it is
 * looked whether they did, should a delivery be lost.
 */
export class JoiningKeeper {
  readonly #ports: Ports;
  readonly #lookedAt = new Map<Person["id"], Instant>();
  /** Of those who joined: as whose judge they were known when they were looked at, and until when that will do. */
  readonly #known = new Map<Person["id"], { readonly as: string; readonly until: Instant }>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** @param barred who is under a ban, and is asked when that ends */
  asked(config: AdoptedConfig | undefined, barred: readonly Person[]): readonly Look[] {
    const isToDo = this.#due(config, barred).length > 0 || this.#changed(config).length > 0;
    return isToDo ? [{ key: councilKey }] : [];
  }

  async look(
    config: AdoptedConfig | undefined,
    barred: readonly Person[],
    waiting: readonly Person[],
  ): Promise<readonly Look[]> {
    const toDeclare = notBarred(config, barred);
    for (const one of toDeclare) await this.#unlessRefused(one.person, () => this.#ask(one));
    const { toHear } = this.#ports;
    const known = new Set(toHear);
    for (const one of config?.joined ?? []) {
      const isIn = !waiting.some((other) => isSamePerson(other, one.person));
      await this.#unlessRefused(one.person, () => this.#lookAgain(one, isIn));
    }
    const now = this.#ports.clock.now();
    const reminders = toDeclare.flatMap(({ since }) => {
      const at = add(since, beforeReminder);
      return at > now ? [{ key: councilKey, at }] : [];
    });
    return [...([...toHear].some((id) => !known.has(id)) ? [{ key: setUpKey }] : []), ...reminders];
  }

  #due(config: AdoptedConfig | undefined, barred: readonly Person[]): readonly ToDeclare[] {
    const now = this.#ports.clock.now();
    return notBarred(config, barred).filter(({ person }) => {
      const at = this.#lookedAt.get(person.id);
      return !at || addMinutes(at, minutesBetweenLooks) <= now;
    });
  }

  /** Whose word was kept since, or may have come. */
  #changed(config: AdoptedConfig | undefined): readonly Joining[] {
    const now = this.#ports.clock.now();
    return (config?.joined ?? []).filter((one) => {
      const known = this.#known.get(one.person.id);
      return known?.as !== nameOf(one) || known.until <= now;
    });
  }

  async #ask(asked: ToDeclare): Promise<void> {
    const { person } = asked;
    const place = this.#ports.joiningPlace(person);
    if (!(await isOpenTo(person, place))) this.#ports.log.warn("somebody who joins is not let in");
    const issues = await place.issues();
    const [issue] = issues;
    if (!issue) {
      await place.apply({ step: "open-issue", title: joiningTitle, body: joiningText(person) });
      return;
    }
    if (issue.state === "CLOSED")
      await place.apply({
        step: "write-issue",
        ...issue,
        body: joiningText(person),
        state: "OPEN",
      });
    const answers = [...(await this.#answers(asked, issues)), ...this.#reminder(asked)];
    await answerIn(place, issue, answers);
  }

  async #answers(asked: ToDeclare, issues: readonly PlaceIssue[]): Promise<readonly Answer[]> {
    const { readMarkdown, people } = this.#ports;
    const newest = declarationsBy(asked, issues, readMarkdown).at(-1);
    if (!newest) return [];
    const key = keyOf(newest.comment);
    const { declaration } = newest;
    if (declaration === "unclear") return [[key, conflictsUnclear]];
    const found = await people(declaration);
    const unknown = declaration.filter((login) => !found.has(login.toLowerCase()));
    return unknown.length > 0 ? [[key, conflictsUnknown(unknown)]] : [];
  }

  #reminder({ person, since }: ToDeclare): readonly Answer[] {
    const isDue = add(since, beforeReminder) <= this.#ports.clock.now();
    return isDue ? [[`reminder:${since}`, joiningReminder(person)]] : [];
  }

  /** What they wrote goes from there once it is kept, sealed, in the register. */
  async #lookAgain(one: Joining, isIn: boolean): Promise<void> {
    const { clock, toHear } = this.#ports;
    const { person } = one;
    const place = this.#ports.joiningPlace(person);
    const isThere = (await place.standing()) === "there";
    const issues = isThere ? await place.issues() : [];
    const said = await saidAgainBy(one, issues, isIn, this.#ports);
    if (said.news) toHear.add(person.id);
    else toHear.delete(person.id);
    for (const issue of issues) {
      await answerIn(place, issue, answersTo(said, one, isIn));
      await takeAway(place, issue, said, one);
    }
    const minutes = said.news ? minutesUntilTriedAgain : minutesBetweenLooks;
    this.#known.set(person.id, { as: nameOf(one), until: addMinutes(clock.now(), minutes) });
  }

  async #unlessRefused(person: Person, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#lookedAt.set(person.id, this.#ports.clock.now());
    } catch (error) {
      if (!(error instanceof Terminal)) throw error;
      this.#ports.log.warn("somebody who joins cannot be asked", { route: error.edge.route });
    }
  }
}

function notBarred(
  config: AdoptedConfig | undefined,
  barred: readonly Person[],
): readonly ToDeclare[] {
  const isBarred = (person: Person) => barred.some((one) => isSamePerson(one, person));
  return (config?.toDeclare ?? []).filter(({ person }) => !isBarred(person));
}

/**
 * A place that this person reads, as far as GitHub lets them in. What is there already, and not the
 * app's own, is left alone.
 */
async function isOpenTo(person: Person, place: StandingPlace): Promise<boolean> {
  const standing = await place.standing();
  if (standing === "elsewhere")
    throw new Terminal("a repository of that name is not the app's", { route: "GET /repos" });
  if (standing === "missing") {
    await place.create();
    await place.standing();
    await place.apply({ step: "close-doors" });
  }
  const plan = planAccess(await place.access(), [{ person, role: "read" }]);
  await shutOutEach(plan.shutOut, (other) => place.shutOut(other));
  return (await admitEach(plan.admit, (one) => place.admit(one.person))).length === 0;
}

function nameOf({ conflicts = [] }: Joining): string {
  return conflicts.map(({ person }) => person.id).join();
}

type Answer = readonly [key: string, text: string];

async function answerIn(
  place: StandingPlace,
  issue: PlaceIssue,
  answers: readonly Answer[],
): Promise<void> {
  const there = new Set(issue.ours.map(({ body }) => readAnswerMark(body)));
  for (const [key, text] of answers) {
    if (there.has(key)) continue;
    const body = marked(text, printAnswerMark(key));
    await place.apply({ step: "add-comment", issue: issue.id, body });
  }
}

/** The word with which they joined is answered by the page itself. */
function answersTo(said: SaidAgain, { at: joinedAt }: Joining, isIn: boolean): readonly Answer[] {
  const newest = said.read.at(-1)?.comment;
  const isKept = newest !== undefined && newest.at > joinedAt && !said.news;
  const kept = said.areTooMany ? conflictsTooMany : isIn ? conflictsAdded : conflictsReplaced;
  return [
    ...said.unclear.map((comment): Answer => [keyOf(comment), conflictsUnclear]),
    ...said.unknown.map(({ comment, logins }): Answer => [
      keyOf(comment),
      conflictsUnknown(logins),
    ]),
    ...(isKept ? [[keyOf(newest), kept] as const] : []),
  ];
}

function keyOf({ id, at }: PlaceComment): string {
  return `${id}@${at}`;
}

/** Up to the newest word that is kept; what is answered otherwise stays, to be written once more. */
async function takeAway(
  place: StandingPlace,
  { id, state, said: there, ours }: PlaceIssue,
  said: SaidAgain,
  { person, at: joinedAt }: Joining,
): Promise<void> {
  const newest = said.news || said.areTooMany ? undefined : said.read.at(-1)?.comment;
  const isOver = ({ at }: { readonly at: Instant }) =>
    at < joinedAt || (newest !== undefined && at <= newest.at);
  const theirs = there.filter((one) => isSamePerson(one.by, person) && isOver(one));
  const answers = ours.filter((one) => readAnswerMark(one.body) !== undefined && isOver(one));
  for (const comment of [...answers, ...theirs])
    await place.apply({ step: "delete-comment", id: comment.id });
  if (state === "OPEN")
    await place.apply({ step: "write-issue", id, body: joiningOver, state: "CLOSED" });
}
