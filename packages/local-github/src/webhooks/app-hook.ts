import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Activity } from "../control/activity.ts";
import type { Faults } from "../pipeline/faults.ts";
import { isLoopbackUrl } from "../pipeline/loopback.ts";
import type { Delivery, Outgoing } from "./delivery.ts";
import { notDelivered, postDelivery } from "./post-delivery.ts";
import { signature256, signatureHeader } from "./sign.ts";

const retentionMs = 3 * 86_400_000;
/** A shuffle sends when no delivery has joined the others for this long, or after ten times as long. */
const shuffleWindowMs = 50;
const userAgent = `GitHub-Hookshot/${randomBytes(4).toString("hex").slice(0, 7)}`;

export interface AppHookSettings {
  readonly appId: number;
  readonly hookId: number;
  readonly secret: string;
  readonly url: string | undefined;
  /** milliseconds since the epoch, sandbox time */
  readonly now: () => number;
  readonly nextId: () => number;
  readonly activity: Activity;
  readonly faults: Faults;
  /** Where an address that is not on this machine leads to after all, by its beginning. */
  readonly tunnels: ReadonlyMap<string, string>;
}

/** What a hook has sent, and how it signs. Where it sends to is not in it. */
export interface HookDump {
  readonly hookId: number;
  readonly secret: string;
  readonly deliveries: readonly Delivery[];
}

/**
 * An app's webhook: delivers in order, one at a time, signed with the app's secret, and remembers
 * each attempt for three days. A failed delivery is not tried again unless somebody asks for it, as
 * on GitHub.
 */
export class AppHook {
  url: string | undefined;
  secret: string;
  readonly #settings: AppHookSettings;
  readonly #deliveries: Delivery[] = [];
  readonly #pending: { outgoing: Outgoing; done: () => void }[] = [];
  #draining = false;

  constructor(settings: AppHookSettings) {
    this.#settings = settings;
    this.url = settings.url;
    this.secret = settings.secret;
  }

  /** Queues a new delivery. */
  deliver(outgoing: Omit<Outgoing, "guid" | "redelivery">): void {
    const guid = randomUUID();
    const times = this.#settings.faults.webhooks === "double" ? 2 : 1;
    for (let sent = 0; sent < times; sent += 1)
      this.#enqueue({ ...outgoing, guid, redelivery: false });
  }

  /** Queues a past delivery again, under the same guid. */
  redeliver(delivery: Delivery): void {
    this.#enqueue({ ...delivery, redelivery: true });
  }

  dump(): HookDump {
    const { secret } = this;
    return { hookId: this.#settings.hookId, secret, deliveries: this.#deliveries };
  }

  restore({ secret, deliveries }: HookDump): void {
    this.secret = secret;
    for (const delivery of deliveries) this.#deliveries.push(delivery);
  }

  /** Attempts of the last three days, newest first. */
  deliveries(): Delivery[] {
    const oldest = this.#settings.now() - retentionMs;
    return this.#deliveries.filter((delivery) => delivery.deliveredAt > oldest).toReversed();
  }

  #enqueue(outgoing: Outgoing): void {
    this.#pending.push({ outgoing, done: this.#settings.activity.begin() });
    if (!this.#draining) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    while (this.#pending.length > 0) {
      const { faults } = this.#settings;
      const shuffling = faults.webhooks === "shuffle";
      if (shuffling) await this.#gather();
      const batch = this.#pending.splice(0, shuffling ? this.#pending.length : 1);
      for (const { outgoing, done } of shuffling ? faults.shuffle(batch) : batch) {
        this.#remember(await this.#attempt(outgoing));
        done();
      }
    }
    this.#draining = false;
  }

  async #gather(): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      const waiting = this.#pending.length;
      await sleep(shuffleWindowMs);
      if (this.#pending.length === waiting) return;
    }
  }

  async #attempt(outgoing: Outgoing): Promise<Delivery> {
    const { faults, now, nextId } = this.#settings;
    const { url } = this;
    const reached = url === undefined ? undefined : this.#throughTunnel(url);
    const requestHeaders = this.#headers(outgoing);
    if (faults.lagMs > 0) await sleep(faults.lagMs);
    const deliveredAt = now();
    const outcome =
      reached === undefined
        ? { ...notDelivered("failed to connect to host", 502), durationSeconds: 0 }
        : faults.webhooks === "drop"
          ? { ...notDelivered("timed out", 504), durationSeconds: 10 }
          : await postDelivery(reached, requestHeaders, outgoing.payload);
    return { ...outgoing, ...outcome, id: nextId(), deliveredAt, url: url ?? "", requestHeaders };
  }

  /** The address on this machine, or `undefined` where it is elsewhere: nothing leaves here. */
  #throughTunnel(url: string): string | undefined {
    if (isLoopbackUrl(url)) return url;
    for (const [from, to] of this.#settings.tunnels)
      if (url.startsWith(`${from}/`)) return to + url.slice(from.length);
    return undefined;
  }

  #remember(delivery: Delivery): void {
    this.#deliveries.push(delivery);
    const oldest = this.#settings.now() - retentionMs;
    while ((this.#deliveries[0]?.deliveredAt ?? Number.POSITIVE_INFINITY) <= oldest)
      this.#deliveries.shift();
  }

  #headers(outgoing: Outgoing): Record<string, string> {
    return {
      accept: "*/*",
      "content-type": "application/json",
      "user-agent": userAgent,
      "x-github-delivery": outgoing.guid,
      "x-github-event": outgoing.event,
      "x-github-hook-id": String(this.#settings.hookId),
      "x-github-hook-installation-target-id": String(this.#settings.appId),
      "x-github-hook-installation-target-type": "integration",
      [signatureHeader]: signature256(this.secret, outgoing.payload),
    };
  }
}
