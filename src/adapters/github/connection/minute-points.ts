import { epochMilliseconds, type Instant, instantOf } from "../../../domain/values/time.ts";
import type { Resource } from "./resource.ts";

const minute = 60_000;
/**
 * Points of a minute, of GitHub's secondary limits.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const most: Readonly<Record<Resource, number>> = { core: 900, graphql: 2_000 };
const points = { read: 1, change: 5 } as const;
/** GitHub asks for a second between two. */
const changesPerMinute = 60;

interface Sent {
  readonly at: number;
  readonly resource: Resource;
  readonly changes: boolean;
}

/** What was asked of GitHub in the last minute. */
export class MinutePoints {
  #sent: readonly Sent[] = [];

  /** Counts a request that is about to be made. */
  send(resource: Resource, changes: boolean, now: Instant): void {
    this.#sent = [...this.#sent, { at: epochMilliseconds(now), resource, changes }];
  }

  /** When there is room for one more request that changes something; `undefined` for now. */
  roomAt(resource: Resource, share: number, now: Instant): Instant | undefined {
    this.#forget(now);
    const those = this.#sent.filter((one) => one.resource === resource);
    const used = those.reduce((sum, one) => sum + pointsOf(one), 0);
    let over = used + points.change - Math.floor(most[resource] * share);
    const leaves = those.find((one) => (over -= pointsOf(one)) <= 0);
    return used + points.change > most[resource] * share && leaves
      ? minuteAfter(leaves)
      : undefined;
  }

  /** When another look may begin that changes something and that nobody waits for. */
  paceAt(now: Instant): Instant | undefined {
    this.#forget(now);
    const changes = this.#sent.filter((one) => one.changes);
    const leaves = changes[changes.length - changesPerMinute];
    return leaves && minuteAfter(leaves);
  }

  #forget(now: Instant): void {
    const time = epochMilliseconds(now);
    if (this.#sent[0] && this.#sent[0].at <= time - minute)
      this.#sent = this.#sent.filter(({ at }) => at > time - minute);
  }
}

function pointsOf({ changes }: Sent): number {
  return changes ? points.change : points.read;
}

function minuteAfter({ at }: Sent): Instant {
  return instantOf(at + minute);
}
