import { contractFaults } from "../contract/contract-faults.ts";
import { z } from "zod";
import { RecordedRequest } from "../contract/recorded-request.ts";

/** What of all that was asked of a local GitHub and answered is not as GitHub describes it. */
export async function trafficFaults(gitHubUrl: string): Promise<readonly string[]> {
  const answer = await fetch(`${gitHubUrl}/_sandbox/requests?bodies=1`);
  return contractFaults(z.array(RecordedRequest).parse(await answer.json()));
}
