import type { CastMember } from "./cast-member.ts";
import type { WebhookFate } from "./control/sandbox-control.ts";
import type { ActingPerson } from "./github/acting-person.ts";

/** One look at a page: who looks, when, and where they are. */
export interface Visit {
  readonly person: ActingPerson;
  readonly cast: readonly CastMember[];
  /** Sandbox time, ISO 8601. */
  readonly now: string;
  /** Milliseconds by which somebody moved it on. */
  readonly movedBy: number;
  readonly mails: number;
  readonly webhooks: WebhookFate;
  /** Path and query of the page, to come back to after a form. */
  readonly here: string;
}

export interface ConsoleEnv {
  Variables: { visit: Visit };
}
