import { readFileSync } from "node:fs";
import { shapeCheck, type Described } from "./shape-check.ts";

interface WebhookDescription {
  readonly payloads: Readonly<Record<string, Described>>;
  readonly definitions: object;
}

const { payloads, definitions } = JSON.parse(
  readFileSync(new URL("github-webhooks.json", import.meta.url), "utf8"),
) as WebhookDescription;
const check = shapeCheck(definitions);

/** What of a delivery's payload is not as GitHub describes it. */
export function webhookFaults(event: string, payload: object): string[] {
  const action = "action" in payload ? `-${String(payload.action)}` : "";
  const name = `${event}${action}`.replaceAll("_", "-");
  const described = payloads[name];
  if (described === undefined)
    return [`${name}: no such delivery in github-webhooks.json; see npm run descriptions`];
  const fault = check(described, payload);
  return fault === undefined ? [] : [`${name}: ${fault}`];
}
