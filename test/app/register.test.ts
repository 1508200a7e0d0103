import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nock from "nock";
import { expect, onTestFinished, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { readHostSettings } from "../../src/app/settings/host-settings.ts";
import { withEnvFile } from "../../src/app/settings/env-file.ts";
import { withSandbox } from "../world/with-sandbox.ts";

// Loading it is enough for it to take over every request of the process.
nock.restore();

const publicUrl = "https://conduct.example.org";

/** `comity register` in a folder of its own, until it says where to go on. */
async function registering(
  apiUrl: string,
  env = "",
  flags = `--public-url ${publicUrl}`,
  organisation = "sandbox-org",
) {
  const folder = mkdtempSync(join(tmpdir(), "comity-register-"));
  if (env !== "") writeFileSync(join(folder, ".env"), env);
  const said: string[] = [];
  const complained: string[] = [];
  const ended = runCommand(
    `register --organisation ${organisation} --name Ours ${flags}`.split(" ").filter(Boolean),
    {
      environment: { GITHUB_API_URL: apiUrl },
      folder,
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
    },
  );
  const address = async () => {
    for (;;) {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.join("\n"))?.[0];
      if (url !== undefined) return url;
      await new Promise(setImmediate);
    }
  };
  return { folder, said, complained, ended, address };
}

/** Every `name="…" value="…"` of a page's form, and where it goes. */
function formOn(page: string, base: string) {
  const text = page.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const [, action = ""] = /action="([^"]+)"/.exec(text) ?? [];
  const [, manifest = ""] = /name="manifest" value="(\{.*\})"/.exec(text) ?? [];
  return { action: new URL(action, base).href, manifest };
}

async function submit(page: string, base: string, fields: Record<string, string> = {}) {
  const { action, manifest } = formOn(page, base);
  const body = new URLSearchParams({ manifest, ...fields });
  return fetch(action, { method: "POST", body, redirect: "manual" });
}

test("an App is registered in a browser, and comity start knows it from .env", async () => {
  const { sandbox } = await withSandbox();
  const { folder, said, ended, address } = await registering(sandbox.url, "LOG_LEVEL=warn\n");
  const own = await address();
  const page = await (await fetch(own)).text();
  const asked = await submit(page, own);
  expect(asked.status).toBe(200);
  const back = await submit(await asked.text(), sandbox.url, { name: "Ours", login: "owen" });
  const redirect = back.headers.get("location") ?? "";
  const forged = new URL(redirect);
  forged.searchParams.set("state", "0".repeat(32));
  expect((await fetch(forged)).status).toBe(400);
  expect(await (await fetch(redirect)).text()).toContain("/apps/ours/installations/new");
  expect(await ended).toBe(0);
  expect(said.join("\n")).toMatch(/Registered as ours .*\n1\. Install it: [^]*comity doctor/);

  const path = join(folder, ".env");
  expect([statSync(path).mode & 0o777, existsSync(`${path}.registering`)]).toEqual([0o600, false]);
  const environment = withEnvFile({}, () => readFileSync(path, "utf8"));
  const read = readHostSettings(environment, () => "");
  const [app] = [...sandbox.github.world.apps.values()].filter(({ slug }) => slug === "ours");
  expect(read).toMatchObject({
    settings: {
      github: { app: { id: app?.databaseId }, apiUrl: sandbox.url },
      common: { publicUrl, logLevel: "warn" },
    },
  });
  expect(environment["RECORD_KEY"]).toMatch(/^[\w+/]{43}=$/);
  expect(app).toMatchObject({
    owner: { login: "sandbox-org" },
    permissions: { organization_projects: "admin", issues: "write" },
  });
  const hook = sandbox.github.hooks.get(app?.databaseId ?? 0);
  expect([hook?.url, hook?.secret]).toEqual([
    `${publicUrl}/api/github/webhooks`,
    environment["WEBHOOK_SECRET"],
  ]);
});

test.each([
  ["an address on this machine", "", "--public-url https://localhost", "PUBLIC_URL is missing"],
  ["no address", "", "", "PUBLIC_URL is missing"],
  ["an App's settings in .env", "APP_ID=1\n", undefined, ".env here holds APP_ID already"],
])("with %s nothing is registered, in one sentence", async (_, env, flags, sentence) => {
  const { complained, ended, folder } = await registering("http://127.0.0.1:9", env, flags);
  expect(await ended).toBe(2);
  expect(complained).toEqual([expect.stringContaining(sentence)]);
  expect(existsSync(join(folder, ".env.registering"))).toBe(false);
});

test("the account of a person is refused with where to make an organisation", async () => {
  nock.activate();
  onTestFinished(() => nock.restore());
  const answers = nock("https://api.ours.ghe.com").get("/users/ada").reply(200, { type: "User" });
  const { ended, complained } = await registering("https://api.ours.ghe.com", "", undefined, "ada");
  expect(await ended).toBe(2);
  expect(complained.join("\n")).toContain("names the account of a person");
  expect(answers.isDone()).toBe(true);
});
