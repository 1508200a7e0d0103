import type { InstallationTokens } from "../auth/installation-tokens.ts";
import type { LocalGitHub } from "../local-github.ts";
import { dumpWorld, fillWorld, type WorldDump } from "../model/dump-world.ts";
import type { FeedEvent } from "../model/feed.ts";
import type { InboxDump } from "../model/inbox.ts";
import type { FaultsDump } from "../pipeline/faults.ts";
import type { RateLimitsDump } from "../pipeline/rate-limits.ts";
import type { DumpedRequest } from "../pipeline/request-log.ts";
import type { HookDump } from "../webhooks/app-hook.ts";
import { signature256, signatureHeader } from "../webhooks/sign.ts";
import { withAddress, withoutAddress } from "./address-in-text.ts";

/** A local GitHub as plain data, where it can be reached aside. */
export interface GitHubDump {
  readonly world: WorldDump;
  /** Milliseconds; see `SandboxClock`. */
  readonly clock: { readonly now: number; readonly movedBy: number };
  readonly feed: readonly FeedEvent[];
  readonly inbox: InboxDump;
  readonly tokens: ReturnType<InstallationTokens["dump"]>;
  /** By the app's database id. */
  readonly hooks: ReadonlyMap<number, HookDump>;
  readonly limits: RateLimitsDump;
  readonly faults: FaultsDump;
  readonly log: readonly DumpedRequest[];
}

/** @throws while a request or a delivery is under way: what it comes to would be lost */
export function dumpGitHub(github: LocalGitHub): GitHubDump {
  if (!github.activity.quiet) throw new Error("something is under way: wait until all is idle");
  const { world, clock, feed, inbox, tokens, hooks, limits, faults, log } = github;
  return {
    world: dumpWorld(world),
    clock: { now: clock.now(), movedBy: clock.movedBy },
    feed: feed.dump(),
    inbox: inbox.dump(),
    tokens: tokens.dump(),
    hooks: new Map(
      [...hooks].map(([appId, hook]) => [
        appId,
        hookIn(hook.dump(), (text) => withoutAddress(github, text)),
      ]),
    ),
    limits: limits.dump(),
    faults: faults.dump(),
    log: log.dump().map((one) => requestIn(one, (text) => withoutAddress(github, text))),
  };
}

/** Into one that was just made, with a clock that goes on where the dump's stood. */
export function restoreGitHub(github: LocalGitHub, dump: GitHubDump): void {
  const toText = (text: string) => withAddress(github, text);
  fillWorld(github.world, dump.world);
  github.feed.restore(dump.feed);
  github.inbox.restore(dump.inbox);
  github.tokens.restore(dump.tokens);
  for (const [appId, hook] of dump.hooks) github.hooks.get(appId)?.restore(hookIn(hook, toText));
  github.limits.restore(dump.limits);
  github.faults.restore(dump.faults);
  github.log.restore(dump.log.map((one) => requestIn(one, toText)));
}

type Rewrite = (text: string) => string;

function hookIn(hook: HookDump, rewrite: Rewrite): HookDump {
  const deliveries = hook.deliveries.map((one) => {
    const payload = rewrite(one.payload);
    if (payload === one.payload) return one;
    const signature = signature256(hook.secret, payload);
    const requestHeaders = { ...one.requestHeaders, [signatureHeader]: signature };
    return { ...one, payload, requestHeaders };
  });
  return { ...hook, deliveries };
}

function requestIn(one: DumpedRequest, rewrite: Rewrite): DumpedRequest {
  const { requestText, responseText } = one;
  return { ...one, requestText: rewrite(requestText), responseText: rewrite(responseText) };
}
