import { connectOrganisation } from "../../../src/adapters/github/connection/connect-organisation.ts";
import { createGitHubSpace } from "../../../src/adapters/spaces/github.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { Space, SpaceOutcome, StandingSeen } from "../../../src/ports/space.ts";
import type { SandboxUnderTest } from "../../world/with-sandbox.ts";
import { fixedClock } from "../github/fixed-clock.ts";

/** An organisation of the local GitHub as a space. */
export function spaceIn(
  { sandbox }: SandboxUnderTest,
  organisation = "sandbox-org",
  ask: typeof fetch = (...request) => fetch(...request),
  wallTime: () => number = Date.now,
): Space {
  const { appId, privateKey } = sandbox.facts;
  const rest = connectOrganisation({
    baseUrl: sandbox.url,
    fetch: ask,
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime,
    app: { id: appId, privateKey },
    organisation,
  });
  return createGitHubSpace({ org: organisation, rest });
}

export function personIn({ sandbox }: SandboxUnderTest, login: string): Person {
  return { id: sandbox.facts.users[login]?.id ?? 0, login };
}

/** What is seen of somebody; fails where a human is waited for. */
export async function seen(space: Space, person: Person): Promise<StandingSeen> {
  const standing = await space.observe(person);
  if ("waitsFor" in standing) throw new Error(`waits for ${standing.waitsFor}`);
  return standing;
}

/** Takes what is there and blocks, as one look does. */
export async function putOut(space: Space, person: Person): Promise<SpaceOutcome> {
  return space.remove(person, await seen(space, person));
}
