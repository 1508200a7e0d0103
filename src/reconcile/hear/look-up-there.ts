import type { CaseCommand } from "../../domain/case/case-command.ts";
import { spaceWithAccounts } from "../../domain/chapters/reporting/name-account.ts";
import {
  accountKey,
  type LookedUp,
  type LookedUpThere,
} from "../../domain/values/account-there.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Place } from "../../domain/values/place.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { CasePorts } from "../ports/case-ports.ts";

type Naming = Extract<CaseCommand, { type: "NameAccount" }>;

/**
 * Whose accounts the names are that members say of spaces: a look-up or two for each, which changes
 * nothing there. A space that does not answer now holds nothing up; whoever asked reads so.
 */
export async function lookUpThere(
  commands: readonly CaseCommand[],
  { spaces }: Pick<AdoptedConfig, "spaces">,
  { findSpace }: Pick<CasePorts["bans"], "findSpace">,
): Promise<LookedUpThere> {
  const namings = commands.filter((command): command is Naming => command.type === "NameAccount");
  const found = new Map<string, LookedUp>();
  for (const { space: written, name } of namings) {
    const space = spaceWithAccounts(written, spaces);
    const [place] = "refused" in space ? [] : space.places;
    const key = accountKey(written, name);
    // One after the other, as platforms ask for.
    // oxlint-disable-next-line no-await-in-loop
    if (place && !found.has(key)) found.set(key, await lookUp(place, name, findSpace));
  }
  return found;
}

async function lookUp(
  place: Place,
  name: string,
  findSpace: CasePorts["bans"]["findSpace"],
): Promise<LookedUp> {
  const space = findSpace(place);
  if ("waitsFor" in space) return { not: "unanswered" };
  try {
    const answer = await space.identify?.(name);
    if (answer === undefined || (typeof answer === "object" && "waitsFor" in answer))
      return { not: "unanswered" };
    return typeof answer === "string" ? { not: answer } : { account: answer };
  } catch (error) {
    if (!(error instanceof Terminal || error instanceof Transient)) throw error;
    return { not: "unanswered" };
  }
}
