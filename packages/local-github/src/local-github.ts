import type { KeyObject } from "node:crypto";
import type { SandboxClock } from "./clock.ts";
import type { Activity } from "./control/activity.ts";
import type { InstallationTokens } from "./auth/installation-tokens.ts";
import type { Faults } from "./pipeline/faults.ts";
import type { Feed } from "./model/feed.ts";
import type { Inbox } from "./model/inbox.ts";
import type { World } from "./model/world.ts";
import type { RateLimits } from "./pipeline/rate-limits.ts";
import type { RequestLog } from "./pipeline/request-log.ts";
import type { Registrations } from "./registration/registrations.ts";
import type { Presented } from "./rest/shapes/presented.ts";
import type { AppHook } from "./webhooks/app-hook.ts";

/**
 * Everything one local GitHub consists of; its routes and webhooks are given this and nothing else.
 */
export interface LocalGitHub extends Presented {
  readonly world: World;
  readonly clock: SandboxClock;
  readonly tokens: InstallationTokens;
  /** the apps' public keys and webhooks, by the app's database id */
  readonly keys: ReadonlyMap<number, KeyObject>;
  readonly hooks: ReadonlyMap<number, AppHook>;
  readonly registrations: Registrations;
  /** Addresses elsewhere by which webhooks come to this machine, without a slash at the end. */
  readonly tunnels: Map<string, string>;
  readonly inbox: Inbox;
  readonly feed: Feed;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly activity: Activity;
}
