import { generateKeyPairSync } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { startLocalGitHub, type RunningGitHub } from "../../src/start-local-github.ts";
import { actIn, type Acting } from "../../src/testing/act-in.ts";
import { deliveryFaults } from "../../src/testing/delivery-faults.ts";
import { trafficFaults } from "../../src/testing/traffic-faults.ts";
import { exampleWorld } from "./example-world.ts";

export type { Json } from "../../src/testing/act-in.ts";

/** A running local GitHub and ways to ask it something as somebody. */
export interface SandboxUnderTest extends Acting {
  readonly sandbox: RunningGitHub & { readonly facts: ReturnType<typeof factsOf> };
}

export interface Settings {
  readonly plan?: "free" | "team";
  readonly webhooksUrl?: string | undefined;
  readonly wall?: (() => number) | undefined;
  readonly beginsAt?: string;
  readonly load?: Uint8Array;
}

/** One key for all: making one takes longer than most tests. */
const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs1", format: "pem" })
  .toString();

/** Tests name dates, so that time begins here whatever the machine's date is. */
const worldBegins = "2026-11-22T12:00:00Z";

/**
 * Starts a local GitHub that ends with the test. All that was said then, deliveries too, is held
 * against GitHub's own descriptions.
 */
export async function withSandbox({
  plan = "team",
  webhooksUrl,
  wall,
  beginsAt = worldBegins,
  load,
}: Settings = {}): Promise<SandboxUnderTest> {
  const world = exampleWorld(plan, { privateKey, webhooksUrl });
  const running = await startLocalGitHub({ world, wall, beginsAt, load });
  onTestFinished(() => running.close());
  const acting = await actIn(running, "steward");
  onTestFinished(async () => {
    const faults = trafficFaults(running);
    expect([...faults, ...(await deliveryFaults(acting.app))]).toEqual([]);
  });
  return { ...acting, sandbox: { ...running, facts: factsOf(running) } };
}

function factsOf(running: RunningGitHub) {
  const { id: appId, installationId, webhookSecret } = running.app("steward");
  const logins = ["ada", "bo", "cy", "dee", "eve", "fay", "gus", "owen", "rin", "pat", "mal"];
  return {
    appId,
    installationId,
    webhookSecret,
    privateKey,
    users: Object.fromEntries(logins.map((login) => [login, { id: running.idOf(login) ?? 0 }])),
  };
}

export const conduct = "/repos/sandbox-org/conduct";
