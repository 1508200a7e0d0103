import { writesBy } from "local-github/testing";
import type { Sandbox } from "sandbox";

/**
 * What an app keeps about people outside repositories: a new room, whom an organisation blocks, who
 * is in it. None of it is a word to anybody.
 */
const wordless =
  /^(?:POST \/orgs\/[^/]+\/repos|(?:PUT|DELETE) \/orgs\/[^/]+\/(?:blocks|memberships|outside_collaborators)\/[^/]+|an organisation: \d+)$/;

/**
 * Each request of the app that wrote, or tried to, anywhere but in the case repository, a room, a
 * board that is not public, and what organisations keep about people. Rooms carry the case
 * repository's name before their own, whatever an owner calls it or them later.
 *
 * Manual: "The committee will never publicly discuss the issue".
 */
export function writtenInPublic(sandbox: Sandbox): readonly string[] {
  const { org, repo } = sandbox.facts;
  const writes = writesBy(sandbox, "comity[bot]");
  const isOurs = (name: string) => name === `${org}/${repo}` || name.startsWith(`${org}/${repo}-`);
  const written = writes.flatMap(({ places }) =>
    places.flatMap((one) => (one.in === "repository" && isOurs(one.name) ? [one.id] : [])),
  );
  const renamed = [...sandbox.github.world.formerNames].flatMap(([name, { databaseId }]) =>
    isOurs(name) ? [databaseId] : [],
  );
  const ourIds = new Set([...written, ...renamed]);
  return writes.flatMap(({ asked, places }) =>
    places.flatMap((place) => {
      const isSilent =
        (place.in === "repository" && (isOurs(place.name) || ourIds.has(place.id))) ||
        (place.in === "project" && !place.isPublic) ||
        (place.in === "path" && wordless.test(place.path));
      return isSilent ? [] : [`${asked}: ${JSON.stringify(place)}`];
    }),
  );
}
