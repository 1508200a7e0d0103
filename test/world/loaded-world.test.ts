import { afterAll, beforeAll, expect, test } from "vitest";
import { crawl } from "local-github/testing";
import { bothHeard } from "./resolution-of.ts";
import { retell } from "./retell.ts";
import { startWorld, type World } from "./start-world.ts";
import type { WorldCase } from "./world-case.ts";

/** In one the app has set everything up itself; in the other it finds that this is done. */
let fresh: World;
let loaded: World;

beforeAll(async () => {
  fresh = await startWorld({ setUp: "left" });
  loaded = await startWorld();
});
afterAll(async () => {
  await fresh[Symbol.asyncDispose]();
  await loaded[Symbol.asyncDispose]();
});

/**
 * A text as it would be in any world: what is counted, drawn by lot or follows from the hour stands
 * as the first, second … of its kind.
 */
function anywhere(text: string): string {
  const kinds = new Map<string, Map<string, number>>();
  const numbered = (kind: string) => (found: string) => {
    const known = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, known.set(found, known.get(found) ?? known.size + 1));
    return `<${kind} ${known.get(found)}>`;
  };
  return (
    text
      .replaceAll(/"content":"([^"]*)"/g, (_, lines) => textIn(lines))
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\b179\d{7}\b/g, "<then>")
      .replaceAll(/\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g, numbered("hash"))
      .replaceAll(/\bsig: [\w-]{86}/g, "sig: <signature>")
      .replaceAll(/["']?\b[0-9a-f]{8}\b["']?/g, numbered("option"))
      .replaceAll(/\b[A-Z]+_[\w-]{8,}/g, numbered("node"))
      // Of a file that holds options, it depends on whether YAML has to quote one of only digits.
      .replaceAll(/"size":\d+/g, '"size":"<size>"')
      .replaceAll(/\b1\d{3}\b/g, numbered("id"))
  );
}

/** @param lines base64 as JSON holds it, with the ends of lines escaped */
function textIn(lines: string): string {
  return Buffer.from(lines.replaceAll(String.raw`\n`, ""), "base64").toString();
}

const board = `{ organization(login: "sandbox-org") { projectsV2(first: 9) { nodes {
  title readme shortDescription public
  fields(first: 30) { nodes {
    ... on ProjectV2Field { name dataType }
    ... on ProjectV2SingleSelectField { name options { name color description } }
  } }
  views(first: 9) { nodes { name layout filter } }
} } } }`;

async function everythingIn(world: World): Promise<readonly string[]> {
  const { owner, repo } = world.here;
  const here = `/repos/${owner}/${repo}`;
  const more = ["/rulesets", "/hooks", "/keys", "/invitations", "/git/trees/main?recursive=1"];
  const seen = await crawl(world, "owen", [
    ...more.map((path) => here + path),
    ...["/members", "/hooks", "/outside_collaborators"].map((path) => `/orgs/${owner}${path}`),
  ]);
  const pages = [...seen].filter(([url]) => !url.endsWith("/rate_limit"));
  const mail = (await world.mail()).map((one) => JSON.stringify(one));
  return [
    ...pages.map(([url, text]) => `${url} ${text}`),
    ...mail,
    JSON.stringify(await world.as("owen").graphql(board)),
  ];
}

test("a loaded world holds what one holds that was just set up", { timeout: 60_000 }, async () => {
  const told = async (world: World) =>
    anywhere((await everythingIn(world)).join("\n").replaceAll(world.url, "")).split("\n");
  const expected = await told(fresh);
  expect(expected.length).toBeGreaterThan(300);
  expect(await told(loaded)).toEqual(expected);
});

async function deliberate(it: WorldCase): Promise<void> {
  await it.say("bo", `/acknowledge by phone\n${bothHeard}`);
  await it.say("ada", "/find\nhappened: insults\nviolation: yes\nongoing: no\ndanger: no");
  await it.say("ada", "/find\nresponsible: reported-1");
  await it.say("cy", "/propose\n- { kind: private-reprimand, to: reported-1 }");
}

test("a case goes the same way in it, with the same requests", { timeout: 60_000 }, async () => {
  const story = async (world: World) => {
    // What an app asks once, after its start, it has asked by then.
    await world.advance("20m");
    await world.forgetRequests();
    const it = await world.report({ body: "### Reported\n\n@mal" });
    await deliberate(it);
    await world.advance("2d");
    // Since when something is asked for is told by the second, and so by how long the start took.
    const asked = (await world.requests()).map(({ method, path, operation, status }) => {
      const what = operation ?? path.replace(/(?<=since=)[^&]+/, "<then>");
      return `${method} ${what} ${status}`;
    });
    // How often a case is looked at depends on how fast the deliveries come that tell of it.
    return { told: await retell(it), asked: [...new Set(asked)].toSorted() };
  };
  const expected = await story(fresh);
  expect(expected.told.events.length).toBeGreaterThan(4);
  expect(await story(loaded)).toEqual(expected);
});
