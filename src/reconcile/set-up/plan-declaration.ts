import { Cause } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { latest } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { withoutRole } from "./plan-roles.ts";
import type { DeclaredWord, SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

/**
 * Keeps what somebody said who joins, sealed; with it they belong to committee or council. And what they
 * said again, which holds in place of it.
 */
export async function planDeclaration(
  seen: SetUpObservation,
  { adopted, register }: Extract<ConfigStanding, { is: "adopted" }>,
  barred: readonly Person[],
  ports: SetUpPorts,
): Promise<readonly SetUpStep[]> {
  const inForce = adopted.at(-1) ?? adopted[0];
  const { toDeclare = [], joined = [] } = inForce;
  const outside = withoutRole(inForce, seen, barred);
  const isIn = (person: Person) =>
    !outside.some((one) => isSamePerson(one, person)) || ports.mayEnter(person, inForce);
  const [word] = [
    ...(toDeclare.length > 0 ? await heard(() => ports.heardFromJoiners(toDeclare), ports) : []),
    ...(joined.length > 0 ? await heard(() => ports.heardAgain(joined, isIn), ports) : []),
  ];
  if (!word) return [];
  const { by, at, comment, conflicts } = word;
  const files = ports.codec.appendAdoption(seen.register?.files ?? [], {
    type: "ConflictsDeclared",
    at: latest(at, inForce.adoptedAt),
    by,
    cause: Cause.parse(comment),
    sealedConflicts: ports.sealPeople(conflicts),
  });
  const headline = "Keep whom somebody who joins could not judge";
  return [{ step: "write-register", expectedHeadOid: register.headOid, files, headline }];
}

/** Where one place cannot be read nobody is let in by it, and all else goes on. */
async function heard(
  hearing: () => Promise<readonly DeclaredWord[]>,
  { log }: Pick<SetUpPorts, "log">,
): Promise<readonly DeclaredWord[]> {
  try {
    return await hearing();
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    log.warn("what somebody said who joins cannot be read", { route: error.edge.route });
    return [];
  }
}
