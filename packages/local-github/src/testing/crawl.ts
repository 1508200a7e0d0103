import { z } from "zod";

/** A local GitHub and one of its repositories. */
interface Place {
  readonly url: string;
  readonly here: { readonly owner: string; readonly repo: string };
}

/** Everything one person can read, by where they read it. */
export type Seen = ReadonlyMap<string, string>;

const graphql = {
  viewer: `{ viewer { login
    repositories(first: 100) { nodes { name id } }
    repositoriesContributedTo(first: 100) { nodes { name } }
    issues(first: 100) { nodes { id title body repository { name } } }
    organizations(first: 10) { nodes { login repositories(first: 100) { nodes { name id description
      issues(first: 100) { nodes { id title body
        comments(first: 50) { nodes { body } }
        userContentEdits(first: 20) { nodes { diff } }
        timelineItems(first: 50) { nodes { __typename ... on RenamedTitleEvent { previousTitle currentTitle } } } } }
      refs(refPrefix: "refs/", first: 100) { nodes { name target { oid ... on Commit { message } } } }
    } } } }
    } }`,
  boards: `{ organization(login: "sandbox-org") { projectsV2(first: 10) { nodes { title
    items(first: 100) { nodes { id content { ... on Issue { title body } }
      fieldValues(first: 20) { nodes { ... on ProjectV2ItemFieldTextValue { text } } } } } } } } }`,
  search: `{ issues: search(type: ISSUE, query: "org:sandbox-org", first: 100) { nodes { ... on Issue { title body } } }
    repositories: search(type: REPOSITORY, query: "org:sandbox-org", first: 100) { nodes { ... on Repository { name } } } }`,
} as const;

/**
 * Reads whatever one person can reach: follows every address in every answer, beginning with what
 * GitHub offers everybody, and asks GraphQL for the same things.
 *
 * @param more addresses to try that nobody led there
 */
export async function crawl(
  world: Place,
  login: string,
  more: readonly string[] = [],
): Promise<Seen> {
  const seen = new Map<string, string>();
  const waiting = [...roots(world, login), ...more].map((path) => world.url + path);
  const known = new Set(waiting);
  const headers = { authorization: `token sandbox-${login}` };
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    // One after the other: what an answer names is asked for next.
    const answer = await fetch(url, { headers });
    const text = await answer.text();
    seen.set(url, answer.ok ? text : "");
    if (!answer.ok) continue;
    for (const next of addressesIn(text, world.url)) {
      if (known.has(next) || known.size > 3_000) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  for (const [name, query] of Object.entries(graphql)) {
    const answer = await fetch(`${world.url}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query }),
    });
    seen.set(`graphql ${name}`, await answer.text());
  }
  return seen;
}

const Answer = z.object({ data: z.object({ node: z.unknown() }).nullish() });

/** Whether a node id leads anywhere for this person. */
export async function leadsTo(world: Place, login: string, id: string): Promise<unknown> {
  const answer = await fetch(`${world.url}/graphql`, {
    method: "POST",
    headers: { authorization: `token sandbox-${login}` },
    body: JSON.stringify({ query: `{ node(id: ${JSON.stringify(id)}) { id } }` }),
  });
  return Answer.parse(await answer.json()).data?.node ?? undefined;
}

/** Where in all that one of these words stands. */
export function placesOf(seen: Seen, words: readonly string[]): readonly string[] {
  return [...seen].flatMap(([url, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${url}: ${word}`),
  );
}

function roots({ here }: Place, login: string): readonly string[] {
  const org = here.owner;
  const repo = `/repos/${org}/${here.repo}`;
  return [
    "/",
    "/user",
    "/user/repos?per_page=100",
    "/user/orgs",
    "/user/repository_invitations",
    "/notifications?all=true",
    "/events",
    `/users/${login}/events`,
    `/users/${login}/events/orgs/${org}`,
    `/users/${login}/received_events`,
    `/orgs/${org}`,
    `/orgs/${org}/repos?per_page=100`,
    `/orgs/${org}/events`,
    `/orgs/${org}/projectsV2`,
    `/orgs/${org}/installations`,
    `/search/issues?q=org:${org}`,
    `/search/repositories?q=org:${org}`,
    `/search/code?q=org:${org}`,
    repo,
    ...[
      "/issues?state=all&per_page=100",
      "/issues/comments?per_page=100",
      "/issues/events?per_page=100",
      "/pulls?state=all",
      "/events",
      "/notifications?all=true",
      "/branches?per_page=100",
      "/git/matching-refs/",
      "/commits?per_page=100",
      "/contents/",
      "/collaborators",
      "/projectsV2",
      "/labels",
    ].map((path) => repo + path),
  ];
}

/** Every address of this GitHub's API in an answer, without the places to fill in. */
function addressesIn(text: string, url: string): readonly string[] {
  const found = text.match(/"https?:\/\/[^"\\]+"/g) ?? [];
  return found
    .map((quoted) => quoted.slice(1, -1).replace(/\{[^}]*\}/g, ""))
    .filter((address) => address.startsWith(`${url}/`) && !address.includes("/_sandbox"));
}
