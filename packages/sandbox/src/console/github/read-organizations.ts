import { z } from "zod";
import { ActingPerson } from "./acting-person.ts";
import type { Surroundings } from "../surroundings.ts";

/** An organisation as one of its owners sees it. */
export interface Organization {
  readonly login: string;
  /** `undefined` where no owner is of the cast: then nobody here may know whom it blocks. */
  readonly owner: ActingPerson | undefined;
  readonly owners: readonly string[];
  readonly members: readonly string[];
  /** Collaborators of its repositories who are no members. */
  readonly outside: readonly string[];
  readonly blocked: readonly string[];
  /** Where Comity is installed on it, the number of the installation. */
  readonly installationId: number | undefined;
}

const account = z.object({ login: z.string() });
const installations = z.object({
  installations: z.array(z.object({ id: z.int(), app_slug: z.string() })),
});

/** Every organisation that somebody of the cast belongs to, in the order of the alphabet. */
export async function readOrganizations(
  surroundings: Surroundings,
): Promise<readonly Organization[]> {
  const { cast, githubUrl } = surroundings;
  const people = cast.map((member) => new ActingPerson(githubUrl, member));
  const seats = await Promise.all(
    people.map(async (person) => ({ person, orgs: await person.list("/user/orgs", account) })),
  );
  const byLogin = new Map<string, ActingPerson>();
  for (const { person, orgs } of seats)
    for (const { login } of orgs) byLogin.set(login, byLogin.get(login) ?? person);
  const found = [...byLogin].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(found.map(([login, member]) => readOrganization(login, member, people)));
}

async function readOrganization(
  login: string,
  member: ActingPerson,
  people: readonly ActingPerson[],
): Promise<Organization> {
  const path = `/orgs/${login}`;
  const [owners, members] = await Promise.all(
    ["admin", "member"].map((role) => loginsAt(member, `${path}/members?role=${role}`)),
  );
  const owner = people.find((person) => owners?.includes(person.login));
  const seen = { login, owner, owners: owners ?? [], members: members ?? [] };
  if (owner === undefined) return { ...seen, outside: [], blocked: [], installationId: undefined };
  const [outside, blocked, installed] = await Promise.all([
    loginsAt(owner, `${path}/outside_collaborators`),
    loginsAt(owner, `${path}/blocks`),
    owner.ask({ method: "GET", path: `${path}/installations?per_page=100` }),
  ]);
  const ours = installations
    .parse(installed)
    .installations.find(({ app_slug: slug }) => slug === "comity");
  return { ...seen, outside, blocked, installationId: ours?.id };
}

async function loginsAt(person: ActingPerson, path: string): Promise<readonly string[]> {
  return (await person.list(path, account)).map(({ login }) => login);
}
