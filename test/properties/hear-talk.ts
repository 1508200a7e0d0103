import { loadCommands } from "../../src/app/engine/load-commands.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { catchUp } from "../../src/domain/case/catch-up.ts";
import { CodeName, Sha256 } from "../../src/domain/values/ids.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import type { CaseObservation, ObservedComment } from "../../src/ports/observation.ts";
import { hear } from "../../src/reconcile/hear/hear.ts";
import { ada, at, bo, config, cy, dee, eve, handle } from "../domain/given.ts";
import { observation } from "../fakes/observed.ts";
import { outsiders } from "./arbitrary-talk.ts";
import { writing } from "../fakes/writing.ts";
import { hearing, newSalt } from "../fakes/hearing.ts";
import { ourHash, ourSeal } from "../fakes/record-keys.ts";

export const registry = await loadCommands();
export const hash = Sha256.parse("e".repeat(64));
const codeName = CodeName.parse("quiet-otter");
const people = [ada, bo, cy, dee, eve, ...outsiders];
const accounts = new Map(people.map((person) => [handle(person.login), person]));
const accountsSince = new Map(people.map(({ id }) => [id, at("01 00:00")]));

/** What a look at the case at that instant, with these comments on it, adds to its record. */
export function look(
  history: readonly CaseEvent[],
  comments: readonly ObservedComment[],
  now: Instant,
): readonly CaseEvent[] {
  return lookAt(history, { comments }, now);
}

/** The same for whatever else is seen. */
export function lookAt(
  history: readonly CaseEvent[],
  seen: Partial<CaseObservation>,
  now: Instant,
): readonly CaseEvent[] {
  const inputs = hear(observation(seen), codeName, {
    ...hearing(registry),
    newSalt,
    keyedHash: ourHash,
    addressSeal: ourSeal,
  });
  return catchUp(history, inputs, {
    configAt: () => config,
    accounts,
    accountsSince,
    writing,
    now,
  });
}

/** The record after one look at everything. */
export function recordOf(comments: readonly ObservedComment[], now: Instant): readonly CaseEvent[] {
  return look([], comments, now);
}
