import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Person } from "../../domain/values/person.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/**
 * Who owns the organisations a ban would reach, where a member asks for one alone: one request for
 * each organisation, else none. An organisation the app does not get to see, or that does not
 * answer now, names nobody: nothing said in a case waits for it. The ban of an owner then ends
 * there as something for people to do, since nobody is taken out before that is looked at again.
 */
export async function ownersOf(
  commands: readonly CaseCommand[],
  state: Pick<CaseState, "pending"> | undefined,
  { spaces }: Pick<AdoptedConfig, "spaces">,
  { bans }: { readonly bans: Pick<CasePorts["bans"], "findSpace"> },
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
  { findSpace }: Pick<CasePorts["bans"], "findSpace">,
): Promise<ReadonlySet<Person["id"]>> {
  const space = findSpace(organisation);
  if ("waitsFor" in space) return new Set();
  try {
    return await space.owners();
  } catch (error) {
    if (!(error instanceof Terminal || error instanceof Transient)) throw error;
    return new Set();
  }
}
