import { connectOrganisation } from "../../../src/adapters/github/connection/connect-organisation.ts";
import { organisationSpace } from "../../../src/adapters/spaces/github/organisation-space.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { Evidence } from "../../../src/domain/values/standing.ts";
import type { Account, Seen, Space, WaitsForHuman } from "../../../src/ports/space.ts";
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
  return organisationSpace({ org: organisation, rest });
}

export function personIn({ sandbox }: SandboxUnderTest, login: string): Person {
  return { id: sandbox.facts.users[login]?.id ?? 0, login };
}

async function accountOf(space: Space, person: Person): Promise<Account> {
  const account = await space.find({ person });
  if ("waitsFor" in account) throw new Error(`waits for ${account.waitsFor}`);
  return account;
}

export async function observe(space: Space, person: Person): Promise<Seen | WaitsForHuman> {
  return space.look(await accountOf(space, person));
}

/** What is seen of somebody; fails where a human is waited for. */
export async function seen(space: Space, person: Person): Promise<Seen> {
  const look = await observe(space, person);
  if ("waitsFor" in look) throw new Error(`waits for ${look.waitsFor}`);
  return look;
}

const order = OrderId.parse("3f9c2a1e");

type Outcome = { readonly done: true; readonly proof: string } | WaitsForHuman;

async function put(
  space: Space,
  person: Person,
  standing: "removed" | "free",
  evidence?: Evidence,
): Promise<Outcome> {
  const account = await accountOf(space, person);
  const outcome = await space.put(account, standing, evidence, { order });
  return "waitsFor" in outcome ? outcome : { ...outcome, proof: space.prove(account, standing) };
}

/** Puts somebody out of whom this was seen. */
export function remove(
  space: Space,
  person: Person,
  { evidence }: Pick<Seen, "evidence">,
): Promise<Outcome> {
  return put(space, person, "removed", evidence);
}

/** Takes what is there and blocks, as one look does. */
export async function putOut(space: Space, person: Person): Promise<Outcome> {
  return remove(space, person, await seen(space, person));
}

export function release(space: Space, person: Person): Promise<Outcome> {
  return put(space, person, "free");
}

export async function blocked(space: Space): Promise<ReadonlySet<Person["id"]>> {
  const removed = await space.removed();
  if (removed === "unknown") throw new Error("there is no list");
  return new Set([...removed].map(Number));
}

export async function owners(space: Space): Promise<ReadonlySet<Person["id"]>> {
  return new Set([...(await space.owners())].map(Number));
}
