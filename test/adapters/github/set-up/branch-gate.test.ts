import { describe, expect, test } from "vitest";
import { connectGitHub } from "../../../../src/adapters/github/connection/connect-github.ts";
import { createBranchGate } from "../../../../src/adapters/github/set-up/branch-gate.ts";
import { Terminal } from "../../../../src/ports/errors.ts";
import { wantedRuleset } from "../../../../src/reconcile/set-up/plan-gate.ts";
import { fixedClock } from "../fixed-clock.ts";
import { privateKey } from "../../../world/private-key.ts";

describe("the ruleset", () => {
  function gateOf(answer: (method: string, body: string) => Response) {
    const token = { token: "ghs_secret", expires_at: "2026-11-22T17:00:00Z", permissions: {} };
    const repositories = [{ id: 42, node_id: "R_conduct" }];
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      const path = new URL(input instanceof Request ? input.url : input).pathname;
      if (path.endsWith("/installation")) return Response.json({ id: 7 });
      if (path.endsWith("/access_tokens")) {
        return Response.json({ ...token, repositories }, { status: 201 });
      }
      return answer(init?.method ?? "GET", typeof init?.body === "string" ? init.body : "");
    };
    const github = connectGitHub({
      baseUrl: "https://github.test",
      fetch,
      clock: fixedClock("2026-11-22T16:00:00Z"),
      wallTime: () => Date.parse("2026-11-22T16:00:00Z"),
      app: { id: 1, privateKey },
      repository: { owner: "sandbox-org", name: "conduct" },
    });
    return createBranchGate(github, 1);
  }

  test.each([403, 404])("is unavailable where GitHub answers %i", async (status) => {
    const gate = gateOf(() => Response.json({ message: "Upgrade" }, { status }));
    expect(await gate.observe()).toBe("unavailable");
  });

  test("is made without a way around it where GitHub takes none", async () => {
    const bodies: string[] = [];
    const gate = gateOf((_, body) => {
      bodies.push(body);
      const isTaken = body.includes('"bypass_actors":[]');
      return Response.json({}, { status: isTaken ? 201 : 422 });
    });
    await gate.create(wantedRuleset(undefined, 1));
    expect(bodies).toHaveLength(2);
    await expect(
      gateOf(() => Response.json({}, { status: 422 })).create(wantedRuleset(undefined, 1)),
    ).rejects.toThrow(Terminal);
  });
});
