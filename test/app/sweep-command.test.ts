import { afterEach, describe, expect, test } from "vitest";
import { startSandbox } from "sandbox";
import { runCommand } from "../../src/app/run-command.ts";
import { privateKey } from "../world/private-key.ts";
import { worldBegins } from "../world/world-begins.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function aSandbox() {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey });
  closers.push(() => sandbox.close());
  const { org, repo, appId, webhookSecret } = sandbox.facts;
  const environment = {
    APP_ID: String(appId),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GITHUB_API_URL: sandbox.url,
    CASE_REPOSITORY: `${org}/${repo}`,
  };
  const sweep = async () => {
    const said: string[] = [];
    const logged: string[] = [];
    const exitCode = await runCommand(["sweep"], {
      environment,
      say: (sentence) => said.push(sentence),
      complain: (sentence) => logged.push(sentence),
    });
    return { exitCode, said, logged };
  };
  const report = (title: string) =>
    fetch(`${sandbox.url}/repos/${org}/${repo}/issues`, {
      method: "POST",
      headers: { authorization: "token sandbox-ada", "content-type": "application/json" },
      body: JSON.stringify({ title, body: "Somebody shouted.", labels: ["report"] }),
    });
  return { sweep, report };
}

describe("`comity sweep`", () => {
  test("says what it looked over and into, and logs a line for each look", async () => {
    const { sweep, report } = await aSandbox();
    const none = await sweep();
    expect(none.said).toEqual([
      "Looked over: 0 open and 0 closed, beside those in rooms. Looked into, since something may have been due: 0.",
    ]);
    await report("Zebrafinch");
    await report("Quetzal");
    const first = await sweep();
    expect([first.exitCode, first.said]).toEqual([
      0,
      [
        "Looked over: 2 open and 0 closed, beside those in rooms. Looked into, since something may have been due: 2.",
      ],
    ]);
    const looks = first.logged.filter((line) => line.includes('"message":"looked"'));
    const ofCases = looks
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ key }) => String(key).startsWith("case:"));
    expect(ofCases.length).toBeGreaterThanOrEqual(2);
    for (const line of ofCases)
      expect(line).toMatchObject({
        level: "info",
        outcome: expect.stringMatching(/^(?:settled|again|waits)$/) as unknown,
        requests: expect.any(Number) as unknown,
        milliseconds: expect.any(Number) as unknown,
      });
    expect(ofCases.some(({ requests }) => Number(requests) > 1)).toBe(true);
    expect(first.logged.join("\n")).not.toMatch(/Zebrafinch|Quetzal/);
  });
});
