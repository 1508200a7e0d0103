import type { Person } from "../../domain/values/person.ts";
import type { Actor } from "../../ports/observation.ts";

/** Who acted, as records keep them; nobody for an account that is gone. */
export function personOf(actor: Actor | null): Person | undefined {
  return actor ? { id: actor.id, login: actor.login } : undefined;
}
