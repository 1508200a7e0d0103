import type { Schemas } from "../rest/shapes/presented.ts";
import type { Delivery } from "./delivery.ts";

export function presentDelivery(delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: new Date(delivery.deliveredAt).toISOString(),
    redelivery: delivery.redelivery,
    duration: delivery.durationSeconds,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  } satisfies Schemas["hook-delivery-item"];
}

/** With what was sent and what came back. */
export function presentFullDelivery(delivery: Delivery): Schemas["hook-delivery"] {
  const payload: unknown = JSON.parse(delivery.payload);
  return {
    ...presentDelivery(delivery),
    url: delivery.url,
    request: { headers: delivery.requestHeaders, payload: isObject(payload) ? payload : null },
    response: { headers: delivery.responseHeaders, payload: delivery.responsePayload },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
