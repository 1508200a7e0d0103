import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { roles, type SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

/**
 * Members of the committee who could not comment, label and assign yet. Roles are raised and
 * never lowered; councillors have no standing access.
 */
export function planRoles(
  { committee }: AdoptedConfig,
  seen: Pick<SetUpObservation, "roles" | "asked">,
): readonly SetUpStep[] {
  return committee.members
    .filter(({ id }) => {
      const role = seen.roles.get(id);
      const enough = role !== undefined && roles.indexOf(role) >= roles.indexOf("triage");
      return !enough && !seen.asked.has(id);
    })
    .map((person) => ({ step: "raise-role", person }));
}
