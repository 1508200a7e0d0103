import { expect, onTestFinished } from "vitest";
import { actIn, deliveryFaults, trafficFaults, type Acting } from "local-github/testing";
import { startSandbox, type Sandbox, type SandboxSettings } from "sandbox";
import { privateKey } from "./private-key.ts";
import { worldBegins } from "./world-begins.ts";

/** A running sandbox without the app, and ways to ask it something as somebody. */
export interface SandboxUnderTest extends Acting {
  readonly sandbox: Sandbox;
}

/**
 * Starts a sandbox that ends with the test. All that was said then, deliveries too, is held against
 * GitHub's own descriptions.
 */
export async function withSandbox(
  settings: Partial<SandboxSettings> = {},
): Promise<SandboxUnderTest> {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey, ...settings });
  onTestFinished(() => sandbox.close());
  const acting = await actIn(sandbox, "comity");
  onTestFinished(async () => {
    const faults = trafficFaults(sandbox);
    expect([...faults, ...(await deliveryFaults(acting.app))]).toEqual([]);
  });
  return { ...acting, sandbox };
}
