import type { OrderId } from "./planned-action.ts";

/**
 * What a platform's field for a reason says. Some show it to everybody and keep it for good, so it
 * names the order and nothing of a case.
 */
export function publicReason(order: OrderId): string {
  return `by resolution of the conduct committee, order ${order}`;
}
