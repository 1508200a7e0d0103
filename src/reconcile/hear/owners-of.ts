import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Place } from "../../domain/values/place.ts";
import { placesOf } from "../../domain/values/places.ts";
import { placeOfApp } from "../../domain/values/planned-action.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Space } from "../../ports/space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/**
 * Which of these people own a place a ban would reach, where a member asks for one alone: on GitHub
 * one request for each organisation, else none. A place the app does not get to see, or that does not
 * answer now, names nobody: nothing said in a case waits for it. The ban of an owner then ends
 * there as something for people to do, since nobody is taken out before that is looked at again.
 */
export async function ownersOf(
  commands: readonly CaseCommand[],
  state: Pick<CaseState, "pending"> | undefined,
  among: Iterable<Person>,
  { spaces }: Pick<AdoptedConfig, "spaces">,
  { bans }: { readonly bans: Pick<CasePorts["bans"], "findSpace"> },
): Promise<ReadonlySet<Person["id"]>> {
  const waits = state?.pending.some(({ act }) => act.act === "ban-alone");
  const isAsked = commands.some(
    ({ type }) => type === "BanAlone" || (type === "SecondAct" && waits),
  );
  const places = isAsked ? placesOf(spaces).flatMap((one) => placeOfApp(one) ?? []) : [];
  const people = [...among];
  const owners = await Promise.all(places.map((place) => ownersIn(place, people, bans)));
  return new Set(owners.flat());
}

async function ownersIn(
  place: Place,
  people: readonly Person[],
  { findSpace }: Pick<CasePorts["bans"], "findSpace">,
): Promise<readonly Person["id"][]> {
  const space = findSpace(place);
  if ("waitsFor" in space) return [];
  try {
    return await owning(space, people);
  } catch (error) {
    if (!(error instanceof Terminal || error instanceof Transient)) throw error;
    return [];
  }
}

async function owning(space: Space, people: readonly Person[]): Promise<readonly Person["id"][]> {
  const owners = await space.owners();
  const found = await Promise.all(
    people.map(async (person) => {
      const account = await space.find({ person });
      return "id" in account && owners.has(account.id) ? [person.id] : [];
    }),
  );
  return found.flat();
}
