/** What a test that runs against a local GitHub needs beside starting it. */
export { gitHubSchema } from "./graphql/github-schema.ts";
export { webhookFaults } from "./contract/webhook-contract.ts";
export { contractFaults } from "./contract/contract-faults.ts";
export type { RecordedRequest } from "./contract/recorded-request.ts";
export { portOf } from "./port-of.ts";
export { actIn, type Acting, type Answer, type Ask, type Json } from "./testing/act-in.ts";
export { bareCopy } from "./testing/bare-copy.ts";
export { crawl, leadsTo, placesOf } from "./testing/crawl.ts";
export { deliveryFaults } from "./testing/delivery-faults.ts";
export { directFetch } from "./testing/direct-fetch.ts";
export { DirectHand, type HandIssue } from "./testing/direct-hand.ts";
export { trafficFaults } from "./testing/traffic-faults.ts";
export { type Write, writesBy } from "./testing/writes-by.ts";
