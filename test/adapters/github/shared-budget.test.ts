import { expect, test } from "vitest";
import { createBudgets } from "../../../src/adapters/github/connection/budgets.ts";
import { connectGitHub } from "../../../src/adapters/github/connection/connect-github.ts";
import { privateKey } from "../../world/private-key.ts";
import { fixedClock } from "./fixed-clock.ts";

const now = "2026-11-22T16:00:00Z";
const reset = "2026-11-22T16:30:00Z";
const token = {
  token: "ghs_secret",
  expires_at: "2026-11-22T17:00:00Z",
  permissions: {},
  repositories: [{ id: 42, node_id: "R_conduct" }],
};
const usedUp = {
  "x-ratelimit-resource": "graphql",
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": String(Date.parse(reset) / 1_000),
};

async function fetch(input: string | URL | Request): Promise<Response> {
  const path = new URL(input instanceof Request ? input.url : input).pathname;
  if (path.endsWith("/installation")) return Response.json({ id: 7 });
  if (path.endsWith("/access_tokens")) return Response.json(token, { status: 201 });
  return Response.json({ data: {} }, { headers: usedUp });
}

test("what one case repository used up of an installation's hour, another does not ask for either", async () => {
  const clock = fixedClock(now);
  const budgetOf = createBudgets(clock);
  const from = (owner: string, name: string) =>
    connectGitHub({
      baseUrl: "https://github.test",
      fetch,
      clock,
      wallTime: () => Date.parse(now),
      app: { id: 1, privateKey },
      repository: { owner, name },
      budgetOf,
    });
  const [conduct, events] = [from("org", "conduct"), from("Org", "events")];
  const elsewhere = from("other-org", "conduct");
  const request = { operation: "Look", text: "query Look { viewer { id } }", variables: {} };
  await conduct.graphql("case-repository", request);
  expect(events.roomAt()).toBe(reset);
  await expect(events.graphql("case-repository", request)).rejects.toMatchObject({
    edge: { retryAt: reset },
  });
  expect(elsewhere.roomAt()).toBeUndefined();
});
