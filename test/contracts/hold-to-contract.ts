import { contractFaults } from "./contract-faults.ts";
import type { RecordedRequest } from "./recorded-request.ts";

/**
 * Holds all that was asked of a local GitHub against GitHub's own descriptions. @throws when
 * something does not fit, naming each kind of fault once
 */
export async function holdToContract(gitHubUrl: string): Promise<void> {
  const answer = await fetch(`${gitHubUrl}/_sandbox/requests?bodies=1`);
  const faults = contractFaults((await answer.json()) as readonly RecordedRequest[]);
  if (faults.length > 0) throw new Error(`not as GitHub has it:\n${faults.join("\n")}`);
}
