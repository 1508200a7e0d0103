import { expect, onTestFinished } from "vitest";
import githubAppJwt from "universal-github-app-jwt";
import { contractFaults } from "../../contracts/contract-faults.ts";
import type { RecordedRequest } from "../../contracts/recorded-request.ts";
import { webhookFaults } from "../../contracts/webhook-contract.ts";
import {
  startSandbox,
  type Sandbox,
  type SandboxSettings,
} from "../../../src/sandbox/start-sandbox.ts";
import { privateKey } from "../../world/private-key.ts";
import { worldBegins } from "../../world/world-begins.ts";

/** Whatever was answered: tests look into many shapes, and a wrong path fails the test. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer with its body read: JSON, text, or undefined. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A running sandbox and ways to ask it something as somebody. */
export interface SandboxUnderTest {
  readonly sandbox: Sandbox;
  readonly as: (login: string) => Ask;
  /** with the app's JWT */
  readonly app: Ask;
  /** with a fresh installation token */
  readonly bot: (narrowing?: object) => Promise<Ask>;
  readonly anyone: Ask;
  readonly with: (authorization: string) => Ask;
  /** the control endpoints; fails unless the answer is a success */
  readonly control: (method: string, path: string, body?: unknown) => Promise<Json>;
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
  const ask =
    (authorization?: string): Ask =>
    (method, path, body, headers = {}) =>
      request(sandbox.url, method, path, body, {
        ...(authorization === undefined ? {} : { authorization }),
        ...headers,
      });
  const { appId, installationId } = sandbox.facts;
  const { token } = await githubAppJwt({ id: appId, privateKey: sandbox.facts.privateKey });
  const app = ask(`Bearer ${token}`);
  onTestFinished(async () => {
    const traffic = await ask()("GET", "/_sandbox/requests?bodies=1");
    const faults = contractFaults(traffic.body as readonly RecordedRequest[]);
    expect([...faults, ...(await deliveryFaults(app))]).toEqual([]);
  });
  return {
    sandbox,
    as: (login) => ask(`token sandbox-${login}`),
    app,
    bot: async (narrowing) => {
      const minted = await app(
        "POST",
        `/app/installations/${installationId}/access_tokens`,
        narrowing,
      );
      return ask(`token ${String(minted.body.token)}`);
    },
    anyone: ask(),
    with: ask,
    control: async (method, path, body) => {
      const answer = await request(sandbox.url, method, `/_sandbox${path}`, body, {});
      if (answer.status >= 400)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}

/** What of the deliveries of the last three days is not as GitHub describes it. */
async function deliveryFaults(app: Ask): Promise<readonly string[]> {
  const { body } = await app("GET", "/app/hook/deliveries?per_page=100");
  const faults = await Promise.all(
    (Array.isArray(body) ? body : []).map(async ({ id }: Json) => {
      const { body: delivery } = await app("GET", `/app/hook/deliveries/${id}`);
      return webhookFaults(delivery.event, delivery.request.payload);
    }),
  );
  return [...new Set(faults.flat())];
}

async function request(
  url: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: readBody(text) };
}

function readBody(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

export const conduct = "/repos/sandbox-org/conduct";
