import { webhookFaults } from "../contract/webhook-contract.ts";
import type { Ask, Json } from "./act-in.ts";

/**
 * What of an app's deliveries of the last three days is not as GitHub describes it.
 *
 * @param app asks with the app's JWT
 */
export async function deliveryFaults(app: Ask): Promise<readonly string[]> {
  const { body } = await app("GET", "/app/hook/deliveries?per_page=100");
  const faults = await Promise.all(
    (Array.isArray(body) ? body : []).map(async ({ id }: Json) => {
      const { body: delivery } = await app("GET", `/app/hook/deliveries/${id}`);
      return webhookFaults(delivery.event, delivery.request.payload);
    }),
  );
  return [...new Set(faults.flat())];
}
