/** What is to be delivered: the payload's text is fixed at the instant of the occurrence. */
export interface Outgoing {
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number;
  readonly repositoryId: number | null;
  readonly payload: string;
  readonly redelivery: boolean;
}

/**
 * One attempt to deliver, kept for `GET /app/hook/deliveries`. `deliveredAt` in ms of sandbox time.
 */
export interface Delivery extends Outgoing {
  readonly id: number;
  readonly deliveredAt: number;
  readonly durationSeconds: number;
  /** `OK`, or what went wrong */
  readonly status: string;
  /** the receiver's status; 502 when nobody listened, 504 when it took more than ten seconds */
  readonly statusCode: number;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responsePayload: string;
}

/** What the receiver made of an attempt. */
export type Outcome = Pick<
  Delivery,
  "durationSeconds" | "status" | "statusCode" | "responseHeaders" | "responsePayload"
>;
