import { readFileSync } from "node:fs";
import { z } from "zod";
import { Described, shapeCheck } from "./shape-check.ts";

const WebhookDescription = z.object({
  payloads: z.record(z.string(), Described),
  definitions: z.looseObject({}),
});

const { payloads, definitions } = WebhookDescription.parse(
  JSON.parse(
    readFileSync(new URL("../../descriptions/github-webhooks.json", import.meta.url), "utf8"),
  ),
);
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
