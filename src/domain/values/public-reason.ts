import type { OrderId } from "./planned-action.ts";

/**
 * What a platform's field for a reason says. Some show it to everybody and keep it for good, so it
 * names the order and nothing of a case.
 */
export function publicReason(order: OrderId): string {
  return `by resolution of the conduct committee, order ${order}`;
}

/** Whether such a field holds what the app wrote there, by whatever order. */
export function isPublicReason(reason: string | undefined): boolean {
  return (
    reason !== undefined &&
    /^by resolution of the conduct committee, order [0-9a-f]{8}$/.test(reason)
  );
}
