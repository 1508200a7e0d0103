import { replay } from "../../domain/case/replay.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { appointers, electorate } from "../../domain/who-decides/electorate.ts";
import { whoThaws } from "../../domain/who-decides/who-thaws.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { FoundCase } from "../observe/find-case.ts";

/**
 * The case as it was last known to be true: up to the newest document that Comity signed, which
 * carries the hash of all before it. `undefined` where nothing can be relied on.
 */
export function lastTrusted({ documents }: Pick<FoundCase, "documents">): CaseState | undefined {
  return stateOf(documents.slice(0, documents.findLastIndex(({ isSigned }) => isSigned) + 1));
}

/** The case as a record tells it; `undefined` where what it tells makes no case. */
export function stateOf(documents: FoundCase["documents"]): CaseState | undefined {
  try {
    return replay(documents.map(({ content }) => content));
  } catch {
    // Whoever writes documents with fitting hashes can still begin with anything.
    return undefined;
  }
}

/**
 * Those who are told: the electorate of the last trusted state, where there is nobody those who
 * bring in others; else the whole committee.
 */
export function peopleToTell(
  state: CaseState | undefined,
  config: AdoptedConfig,
  now: Instant,
): readonly Person[] {
  if (!state) return config.committee.members;
  const deciding = electorate(state, config, now);
  return deciding.length > 0 ? deciding : appointers(state, config);
}

/** Whether somebody may have a say in adopting a record. Whoever is away and acts is back. */
export function mayThaw(
  person: Person,
  state: CaseState | undefined,
  config: AdoptedConfig,
): boolean {
  return whoThaws(state, config).people.some((one) => isSamePerson(one, person));
}
