import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import type { Person } from "../../domain/person.ts";
import { Terminal } from "../../ports/errors.ts";
import type { CasePorts } from "./case-ports.ts";

/**
 * Who owns the organisations a ban would reach, where a member asks for one alone: one request for
 * each organisation, else none. An organisation the app does not get to see names nobody; the ban
 * then ends there as something for people to do.
 */
export async function ownersOf(
  commands: readonly CaseCommand[],
  state: CaseState | undefined,
  { spaces }: AdoptedConfig,
  { bans }: Pick<CasePorts, "bans">,
): Promise<ReadonlySet<Person["id"]>> {
  const waits = state?.pending.some(({ act }) => act.act === "ban-alone");
  const isAsked = commands.some(
    ({ type }) => type === "BanAlone" || (type === "SecondAct" && waits),
  );
  const organisations = isAsked
    ? spaces.flatMap((space) => (space.kind === "github" ? space.organisations : []))
    : [];
  const owners = await Promise.all(organisations.map((name) => ownersIn(name, bans)));
  return new Set(owners.flatMap((ids) => [...ids]));
}

async function ownersIn(
  organisation: string,
  { findSpace }: CasePorts["bans"],
): Promise<ReadonlySet<Person["id"]>> {
  const space = findSpace(organisation);
  if ("waitsFor" in space) return new Set();
  try {
    return await space.owners();
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    return new Set();
  }
}
