import { afterEach, describe, expect, test, vi } from "vitest";
import { connectEngine } from "../../src/app/engine/connect-engine.ts";
import { createLog } from "../../src/app/logging/log.ts";
import { startApp } from "../../src/app/host/start-app.ts";
import { startSandbox } from "sandbox";
import { privateKey } from "../world/private-key.ts";
import { worldBegins } from "../world/world-begins.ts";
import { recordSecrets } from "../fakes/record-keys.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closers.splice(0).toReversed()) await close();
});

/** Everything the app writes anywhere while it works in a sandbox, at the lowest level. */
async function aTalkativeApp() {
  const written: string[] = [];
  const note = (chunk: unknown) => {
    written.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(note);
  vi.spyOn(process.stderr, "write").mockImplementation(note);
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey });
  closers.push(() => sandbox.close());
  const { org, repo, appId, webhookSecret } = sandbox.facts;
  const app = await startApp({
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: "trace",
      smtpUrl: undefined,
      mailFrom: undefined,
      ownersEmail: [],
    },
    github: {
      app: { id: appId, privateKey },
      webhookSecret,
      recordSecrets,
      apiUrl: sandbox.url,
      caseRepositories: [{ owner: org, name: repo }],
      organisations: [org],
    },
    log: createLog("trace", (line) => written.push(line), Date.now),
    fetch,
    wallTime: Date.now,
    connect: connectEngine,
  });
  closers.push(() => app.close());
  sandbox.setWebhooksUrl(`${app.url}/api/github/webhooks`);
  const ask = async (login: string, route: string, body?: object): Promise<unknown> => {
    const [method = "", path = ""] = route.split(" ");
    const answer = await fetch(sandbox.url + path, {
      method,
      headers: { authorization: `token sandbox-${login}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  const repository = `/repos/${org}/${repo}`;
  await ask("ada", "GET /_sandbox/idle");
  return { ask, repository, written, logins: Object.keys(sandbox.facts.users) };
}

/** Words nobody else would use; each has to stay out of the log. */
const secrets =
  "Zebrafinch Xylophone Quetzal Wombat Narwhal Ocelot Pangolin Axolotl Capybara Dugong Echidna " +
  "Fossa Gharial Hoatzin Jerboa Kakapo Lemming Margay Okapi Quokka Serval";

/** Who says what, in this order. */
const said: readonly (readonly [login: string, words: string])[] = [
  ["bo", "/acknowledge by Quetzal"],
  ["bo", "/recuse Wombat"],
  ["bo", "/frobnicate Narwhal"],
  ["bo", "/note Pangolin"],
  ["ada", "/disclose Axolotl"],
  ["ada", "/name reported @mal\n/name witness capybara@example.org"],
  ["ada", "/name reporter rin@example.org"],
  ["ada", "/ask reported-1: Dugong"],
  ["ada", "/heard reported-1 objects: Echidna"],
  ["dee", "/cannot tell witness-1 unsafe: Fossa"],
  ["dee", "/told everyone timeline until in 20 days: Gharial"],
  ["dee", "/find\nhappened: Hoatzin\nviolation: yes"],
  ["dee", "/rename reported-1 @pat: Jerboa"],
  ["ada", "/told Kakapo receipt"],
  ["dee", "/recuse @ada: Lemming"],
  ["dee", "/next\n/help"],
  ["ada", "/unrecuse @bo: Margay"],
  ["dee", "/second 2"],
  ["ada", "/close not-ours: Okapi"],
  ["dee", "/second"],
  ["dee", "/reopen: Quokka"],
  ["dee", "/nxet Serval"],
];

describe("the log of a whole case, at its lowest level", () => {
  test("holds no name, no title and no text, also when GitHub fails", async () => {
    const { ask, repository, written, logins } = await aTalkativeApp();
    const report = { title: "Zebrafinch", body: "Xylophone", labels: ["report"] };
    const { number } = (await ask("ada", `POST ${repository}/issues`, report)) as {
      number: number;
    };
    const unanswered = { ...report, body: "### Reported\n\n@mal" };
    await ask("ada", `POST ${repository}/issues`, unanswered);
    await ask("ada", "GET /_sandbox/idle");
    const comments = `POST ${repository}/issues/${number}/comments`;
    for (const [login, body] of said) {
      await ask(login, comments, { body });
      await ask("ada", "GET /_sandbox/idle");
    }
    // A read that is too much is asked again in smaller pages, three times.
    const fail = [{ by: "comity[bot]", match: "POST /graphql", status: 502, times: 4 }];
    await ask("ada", "POST /_sandbox/faults", { fail });
    await ask("cy", comments, { body: "/recuse Ocelot" });
    await ask("ada", "GET /_sandbox/idle");
    await ask("ada", "POST /_sandbox/clock", { advance: "30d" });
    const { labels, comments: count } = (await ask(
      "ada",
      `GET ${repository}/issues/${number}`,
    )) as {
      labels: { name: string }[];
      comments: number;
    };

    expect(labels.map(({ name }) => name)).toContain("overdue: resolution");
    expect(count).toBeGreaterThan(said.length);
    const log = written.join("\n");
    expect(log).toContain('"level":"debug"');
    expect(log).toContain('"status":502');
    for (const word of [...secrets.split(" "), ...logins, "ghs_\\w+", "example\\.org"])
      expect(log).not.toMatch(new RegExp(`\\b${word}\\b`, "i"));
  });
});
