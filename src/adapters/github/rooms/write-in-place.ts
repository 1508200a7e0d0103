import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError } from "../connection/graphql-fault.ts";

/** One mutation in a repository that the app made. Throws where GitHub did not take it. */
export async function writeInPlace(
  place: GitHub,
  operation: string,
  text: string,
  input: object,
  creations = 0,
): Promise<void> {
  const request = { operation, text, variables: { input }, creations };
  const { faults } = await place.graphql("case-repository", request);
  if (faults.length > 0) throw faultsAsError(faults, operation);
}
