import { describe, expect, test } from "vitest";
import { withSandbox } from "./support/with-sandbox.ts";

const manifest = {
  name: "Steward Two",
  url: "https://conduct.example.org",
  hook_attributes: { url: "https://conduct.example.org/hook" },
  redirect_url: "http://127.0.0.1:9/registered?from=here",
  default_permissions: { issues: "write" },
  default_events: ["issues"],
};

async function posting(url: string, organisation: string) {
  const page = `${url}/organizations/${organisation}/settings/apps/new`;
  return (path: string, fields: Record<string, string>) =>
    fetch(`${page}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
}

/** https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest */
describe("registering an app from a manifest", () => {
  test("leads back with a code that is exchanged once for the app's key and secret", async () => {
    const { sandbox, facts } = await withOrganisation();
    const post = await posting(sandbox.url, facts.org);
    const text = JSON.stringify(manifest);
    const page = await (await post("?state=s1", { manifest: text })).text();
    expect(page).toContain('value="Steward Two"');
    expect(page).toContain('action="/organizations/');
    const sent = await post("/confirm?state=s1", {
      manifest: text,
      name: "Steward 2",
      login: facts.owner,
    });
    const back = new URL(sent.headers.get("location") ?? "");
    expect([sent.status, back.searchParams.get("state"), back.searchParams.get("from")]).toEqual([
      302,
      "s1",
      "here",
    ]);
    const exchange = () =>
      fetch(`${sandbox.url}/app-manifests/${back.searchParams.get("code")}/conversions`, {
        method: "POST",
      });
    const first = await exchange();
    expect([first.status, await first.json()]).toEqual([
      201,
      expect.objectContaining({
        slug: "steward-2",
        owner: expect.objectContaining({ login: facts.org }),
        permissions: { issues: "write", metadata: "read" },
        pem: expect.stringContaining("BEGIN RSA PRIVATE KEY"),
        webhook_secret: expect.stringMatching(/^[\da-f]{40}$/),
      }),
    ]);
    expect((await exchange()).status).toBe(404);
    const taken = await post("/confirm", { manifest: text, name: "Steward 2", login: facts.owner });
    expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining("taken")]);
  });

  test("is refused where webhooks would go to this machine, and to who owns nothing", async () => {
    const { sandbox, facts } = await withOrganisation();
    const post = await posting(sandbox.url, facts.org);
    const here = { ...manifest, hook_attributes: { url: "http://localhost:3000/hook" } };
    const refused = await post("", { manifest: JSON.stringify(here) });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("public Internet"),
    ]);
    const stranger = { manifest: JSON.stringify(manifest), name: "Mine", login: facts.member };
    expect((await post("/confirm", stranger)).status).toBe(404);
  });

  test("gives an app whose deliveries reach this machine through a tunnel alone", async () => {
    const { sandbox, facts, control, as } = await withOrganisation();
    const post = await posting(sandbox.url, facts.org);
    const fields = { manifest: JSON.stringify(manifest), name: "Three", login: facts.owner };
    const back = new URL((await post("/confirm", fields)).headers.get("location") ?? "");
    await fetch(`${sandbox.url}/app-manifests/${back.searchParams.get("code")}/conversions`, {
      method: "POST",
    });
    await control("POST", "/installations", {
      organization: facts.org,
      app: "three",
      repositories: [facts.repo],
    });
    const [app] = [...sandbox.github.world.apps.values()].filter(({ slug }) => slug === "three");
    const hook = sandbox.github.hooks.get(app?.databaseId ?? 0);
    const file = () =>
      as(facts.owner)("POST", `/repos/${facts.org}/${facts.repo}/issues`, { title: "x" });
    await file();
    await control("GET", "/idle");
    expect(hook?.deliveries().map(({ url, statusCode }) => [url, statusCode])).toEqual([
      ["https://conduct.example.org/hook", 502],
    ]);
    await control("POST", "/tunnels", { from: "https://conduct.example.org/", to: sandbox.url });
    await file();
    await control("GET", "/idle");
    expect(hook?.deliveries()[0]?.statusCode).toBe(501);
  });
});

async function withOrganisation() {
  const world = await withSandbox();
  return { ...world, facts: { org: "sandbox-org", repo: "conduct", owner: "owen", member: "ada" } };
}
