import { graphqlFaults } from "./graphql-contract.ts";
import type { RecordedRequest } from "./recorded-request.ts";
import { restFaults } from "./rest-contract.ts";

/**
 * What of this traffic, requests and answers, is not as GitHub itself describes its API; each kind
 * of fault once. Whoever asks for what is not built or breaks off is no part of it.
 */
export function contractFaults(traffic: readonly RecordedRequest[]): readonly string[] {
  const faults = traffic
    .filter(({ status }) => status !== 501)
    .flatMap((entry) => (isGraphql(entry) ? graphqlFaults(entry) : restFaults(entry)));
  return [...new Map(faults.map((fault) => [fault.replaceAll(/\d+/g, "#"), fault])).values()];
}

function isGraphql({ path, status, request }: RecordedRequest): boolean {
  return path === "/graphql" && status === 200 && request !== undefined;
}
