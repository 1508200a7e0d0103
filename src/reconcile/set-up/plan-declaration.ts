import { Cause } from "../../domain/values/ids.ts";
import { latest } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import type { DeclaredWord, SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

/** Keeps what somebody said who joins, sealed; with it they belong to committee or council. */
export async function planDeclaration(
  seen: SetUpObservation,
  { adopted, register }: Extract<ConfigStanding, { is: "adopted" }>,
  ports: SetUpPorts,
): Promise<readonly SetUpStep[]> {
  const inForce = adopted.at(-1) ?? adopted[0];
  const asked = inForce.toDeclare ?? [];
  if (asked.length === 0) return [];
  const [word] = await heard(asked, ports);
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
  asked: Parameters<SetUpPorts["heardFromJoiners"]>[0],
  { heardFromJoiners, log }: Pick<SetUpPorts, "heardFromJoiners" | "log">,
): Promise<readonly DeclaredWord[]> {
  try {
    return await heardFromJoiners(asked);
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    log.warn("what somebody said who joins cannot be read", { route: error.edge.route });
    return [];
  }
}
