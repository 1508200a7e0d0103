import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { isAppAction, type AppAction } from "../../domain/chapters/banning/app-action.ts";
import { waitingOf } from "../../domain/chapters/enacting/action-life.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import type { SeenInPlaces, SeenThere } from "../../domain/values/seen-there.ts";
import { atPlace } from "../places/at-place.ts";
import { isLater, waits } from "../places/try-in-space.ts";

type PlacePorts = Parameters<typeof atPlace>[1];

/**
 * What the places show in which members say that people did what the app could not: a look for each
 * such action, which changes nothing there. A place that does not answer now holds nothing up.
 */
export async function lookInPlaces(
  commands: readonly CaseCommand[],
  before: Pick<CaseState, "actions"> | undefined,
  ports: PlacePorts,
): Promise<SeenInPlaces> {
  const numbers = new Set(
    commands.flatMap((command) => (command.type === "ActionIsDone" ? [command.number] : [])),
  );
  const seen = new Map<number, SeenThere>();
  for (const action of before?.actions ?? []) {
    if (!numbers.has(action.number) || !isAppAction(action) || !waitingOf(action.life)) continue;
    // One after the other, as platforms ask for.
    // oxlint-disable-next-line no-await-in-loop
    const there = await look(action, ports);
    if (there) seen.set(action.number, there);
  }
  return seen;
}

async function look(action: AppAction, ports: PlacePorts): Promise<SeenThere | undefined> {
  const seen = await atPlace(action, ports, async ({ restraint, account }) => {
    const there = await restraint.look(account);
    if (waits(there)) return there;
    const { standing, isMember } = there;
    const proofs = {
      imposed: restraint.prove(account, restrictionOf(action.measure)),
      free: restraint.prove(account, "free"),
    };
    return { standing, isMember, proofs };
  });
  return isLater(seen) || waits(seen) ? undefined : seen;
}
