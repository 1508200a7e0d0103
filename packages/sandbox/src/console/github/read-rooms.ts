import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { casePlace, type CasePlace } from "./case-place.ts";

/** A repository of one case. */
export interface Room {
  readonly name: string;
  /** `undefined` while the case is on its way in. */
  readonly held: HeldCase | undefined;
  /** Logins of those whom GitHub shows the room. */
  readonly readers: readonly string[];
}

interface HeldCase {
  readonly place: CasePlace;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly comments: number;
}

const Repository = z.object({ name: z.string(), private: z.boolean() });
const Issue = z.object({
  number: z.int(),
  title: z.string(),
  state: z.enum(["open", "closed"]),
  comments: z.int(),
});

/** The rooms that GitHub shows `person`, and who of `others` sees each of them. */
export async function readRooms(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
  others: readonly ActingPerson[],
): Promise<readonly Room[]> {
  const names = await roomNames(person, place);
  if (names.length === 0) return [];
  const views = await Promise.all(
    others.map(async (other) => ({ login: other.login, sees: await roomNames(other, place) })),
  );
  return Promise.all(
    names.map(async (name) => ({
      name,
      held: await readHeldCase(person, place, name),
      readers: views.filter(({ sees }) => sees.includes(name)).map(({ login }) => login),
    })),
  );
}

/** A room is a private repository of the organisation, named after the case repository and its case. */
export async function roomNames(
  person: ActingPerson,
  { org, repo }: { readonly org: string; readonly repo: string },
): Promise<readonly string[]> {
  const repositories = await person.list(`/orgs/${org}/repos`, Repository);
  return repositories
    .filter((one) => one.private && one.name.startsWith(`${repo}-`))
    .map(({ name }) => name);
}

async function readHeldCase(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
  name: string,
): Promise<HeldCase | undefined> {
  const path = `/repos/${place.org}/${name}/issues?state=all&direction=asc`;
  const [issue] = await person.list(path, Issue);
  return issue && { ...issue, place: casePlace(place, issue.number, name) };
}
