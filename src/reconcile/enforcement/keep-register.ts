import type { CaseState } from "../../domain/case/case-state.ts";
import { withLiftsAsked } from "../../domain/chapters/banning/lifts-asked.ts";
import { withBansOf } from "../../domain/chapters/banning/register-of-bans.ts";
import { Terminal } from "../../ports/errors.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/**
 * Brings the register of bans in line with the orders of this case: before anything is done in a
 * space, so that no other case lifts what this one has ordered, and after each look that changed
 * how they stand. Writes nothing where it says so already.
 */
export async function keepRegister(
  { actions }: CaseState,
  { register, bans }: Pick<CasePorts, "register" | "bans">,
): Promise<"as-it-was" | "written" | "moved-on" | Terminal> {
  if (actions.length === 0) return "as-it-was";
  try {
    return await bans.keepBans(
      withLiftsAsked(actions, withBansOf(actions, register.bans)),
      register,
    );
  } catch (error) {
    // The case can still be shown; nothing is done that the register would not list.
    if (error instanceof Terminal) return error;
    throw error;
  }
}
