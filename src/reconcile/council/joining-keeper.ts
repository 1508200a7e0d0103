import type { AdoptedConfig, ToDeclare } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { add, addMinutes, Duration, type Instant } from "../../domain/values/time.ts";
import {
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
import type { PlaceIssue, StandingPlace } from "../../ports/standing-place.ts";
import { admitEach, planAccess, shutOutEach } from "../access/keep-access.ts";
import { councilKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { marked, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import { declarationsBy, type JoiningPorts } from "./joiners.ts";

interface Ports extends JoiningPorts {
  readonly clock: Clock;
  readonly log: Log;
}

const beforeReminder = Duration.parse("7d");
/** Somebody who did not accept is invited anew. */
const minutesBetweenLooks = 24 * 60;
/** So long a new process still looks whether their words were taken away. */
const untilTidy = Duration.parse("14d");

/**
 * Asks whoever a config brought whom they could not judge, each in a place of their own, and takes
 * their words away from there once they are kept.
 */
export class JoiningKeeper {
  readonly #ports: Ports;
  readonly #lookedAt = new Map<Person["id"], Instant>();
  readonly #tidy = new Set<Person["id"]>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** @param barred who is under a ban, and is asked when that ends */
  asked(config: AdoptedConfig | undefined, barred: readonly Person[]): readonly Look[] {
    const isToDo = this.#due(config, barred).length > 0 || this.#untidy(config).length > 0;
    return isToDo ? [{ key: councilKey }] : [];
  }

  async look(
    config: AdoptedConfig | undefined,
    barred: readonly Person[],
  ): Promise<readonly Look[]> {
    const toDeclare = notBarred(config, barred);
    for (const one of toDeclare) await this.#unlessRefused(one.person, () => this.#ask(one));
    for (const person of this.#untidy(config)) {
      await this.#unlessRefused(person, () => this.#takeAway(person));
      this.#tidy.add(person.id);
    }
    const now = this.#ports.clock.now();
    return toDeclare.flatMap(({ since }) => {
      const at = add(since, beforeReminder);
      return at > now ? [{ key: councilKey, at }] : [];
    });
  }

  #due(config: AdoptedConfig | undefined, barred: readonly Person[]): readonly ToDeclare[] {
    const now = this.#ports.clock.now();
    return notBarred(config, barred).filter(({ person }) => {
      const at = this.#lookedAt.get(person.id);
      return !at || addMinutes(at, minutesBetweenLooks) <= now;
    });
  }

  #untidy(config: AdoptedConfig | undefined): readonly Person[] {
    const now = this.#ports.clock.now();
    const joined = (config?.joined ?? []).filter(({ at }) => add(at, untilTidy) > now);
    return joined.map(({ person }) => person).filter(({ id }) => !this.#tidy.has(id));
  }

  async #ask(asked: ToDeclare): Promise<void> {
    const { person } = asked;
    const place = this.#ports.joiningPlace(person);
    if (!(await isOpenTo(person, place))) this.#ports.log.warn("somebody who joins is not let in");
    this.#tidy.delete(person.id);
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
    const there = new Set(issue.ours.map(({ body }) => readAnswerMark(body)));
    for (const [key, text] of answers) {
      if (there.has(key)) continue;
      const body = marked(text, printAnswerMark(key));
      await place.apply({ step: "add-comment", issue: issue.id, body });
    }
  }

  async #answers(
    asked: ToDeclare,
    issues: readonly PlaceIssue[],
  ): Promise<readonly (readonly [string, string])[]> {
    const { readMarkdown, people } = this.#ports;
    const newest = declarationsBy(asked, issues, readMarkdown).at(-1);
    if (!newest) return [];
    const key = `${newest.comment.id}@${newest.comment.at}`;
    const { declaration } = newest;
    if (declaration === "unclear") return [[key, conflictsUnclear]];
    const found = await people(declaration);
    const unknown = declaration.filter((login) => !found.has(login.toLowerCase()));
    return unknown.length > 0 ? [[key, conflictsUnknown(unknown)]] : [];
  }

  #reminder({ person, since }: ToDeclare): readonly (readonly [string, string])[] {
    const isDue = add(since, beforeReminder) <= this.#ports.clock.now();
    return isDue ? [[`reminder:${since}`, joiningReminder(person)]] : [];
  }

  /** What they wrote is kept sealed in the register by now. */
  async #takeAway(person: Person): Promise<void> {
    const place = this.#ports.joiningPlace(person);
    if ((await place.standing()) !== "there") return;
    for (const { id, state, said, ours } of await place.issues()) {
      const theirs = said.filter(({ by }) => isSamePerson(by, person));
      const answers = ours.filter(({ body }) => readAnswerMark(body) !== undefined);
      for (const comment of [...theirs, ...answers])
        await place.apply({ step: "delete-comment", id: comment.id });
      if (state === "OPEN")
        await place.apply({ step: "write-issue", id, body: joiningOver, state: "CLOSED" });
    }
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
