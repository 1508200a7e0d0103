import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { startConsole } from "sandbox/console";
import { startSandbox } from "sandbox";
import { privateKey } from "../world/private-key.ts";
import { worldBegins } from "../world/world-begins.ts";

async function aLonelyConsole() {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey });
  onTestFinished(() => sandbox.close());
  const { org, repo, users } = sandbox.facts;
  const console = await startConsole({ githubUrl: sandbox.url, users, org, repo, port: 0 });
  onTestFinished(() => console.close());
  const now = async () => {
    const { now: instant } = (await (await fetch(`${sandbox.url}/_sandbox`)).json()) as {
      now: string;
    };
    return Date.parse(instant);
  };
  return { url: console.url, now, sandbox };
}

/** With any header, also those that `fetch` does not let one set. */
function ask(
  url: string,
  { method = "GET", ...headers }: Record<string, string>,
  body = "",
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const form = { method: "POST", "content-type": "application/x-www-form-urlencoded" };

describe("the console's door", () => {
  test("is on this machine only", async () => {
    const { url } = await aLonelyConsole();
    expect(new URL(url).hostname).toBe("127.0.0.1");
  });

  test.each([
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
  ])("is closed to the name %s", async (host) => {
    const { url } = await aLonelyConsole();
    expect((await ask(url, { host })).status).toBe(403);
  });

  test("is closed to forms of other pages, also of this machine, and opens to its own", async () => {
    const { url, now } = await aLonelyConsole();
    const before = await now();
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1"])
      expect((await ask(`${url}/clock`, { ...form, origin }, "move=1w")).status).toBe(403);
    const crossSite = { ...form, "sec-fetch-site": "cross-site" };
    expect((await ask(`${url}/clock`, crossSite, "move=1w")).status).toBe(403);
    expect((await now()) - before).toBeLessThan(60_000);
    const own = { ...form, origin: url, "sec-fetch-site": "same-origin" };
    expect((await ask(`${url}/clock`, own, "move=1d")).status).toBe(303);
    expect((await now()) - before).toBeGreaterThan(86_000_000);
  });

  test("lets no script in, whatever the page", async () => {
    const { url } = await aLonelyConsole();
    for (const path of ["/", "/console.css", "/nowhere", "/guide"]) {
      const { headers, text } = await ask(url + path, {});
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(text).not.toMatch(/<script|\sstyle="|\son[a-z]+="/i);
    }
  });

  test("leads back to its own pages only", async () => {
    const { url } = await aLonelyConsole();
    for (const from of ["//evil.example", "/\\evil.example", "https://evil.example", ""]) {
      const body = new URLSearchParams({ as: "bo", from }).toString();
      expect((await ask(`${url}/act-as`, form, body)).headers["location"]).toBe("/");
    }
    const body = new URLSearchParams({ as: "bo", from: "/cases/2?say=x" }).toString();
    const { headers } = await ask(`${url}/act-as`, form, body);
    expect(headers["location"]).toBe("/cases/2?say=x");
    expect(String(headers["set-cookie"])).toMatch(/=bo;.*HttpOnly; SameSite=Strict/);
  });

  test("says so when the local GitHub is gone", async () => {
    const { url, sandbox } = await aLonelyConsole();
    await sandbox.close();
    const { status, text } = await ask(url, {});
    expect(status).toBe(502);
    expect(text).toContain("does not answer");
  });
});
