import { ourRegister } from "../fakes/record-keys.ts";
import { type ListedBan, placeListed } from "../../src/domain/chapters/banning/listed-ban.ts";
import type { World } from "./start-world.ts";

/** Calls the local GitHub's own controls, as `POST /_sandbox/…`. */
export async function control(
  world: World,
  path: string,
  body?: object,
  method: "POST" | "PATCH" | "DELETE" = "POST",
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`${world.url}/_sandbox${path}`, {
    method,
    ...(body && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return text === "" ? {} : JSON.parse(text);
}

/** Account ids of some of the cast. */
export async function idsOf<Login extends string>(
  world: World,
  ...logins: readonly Login[]
): Promise<Readonly<Record<Login, number>>> {
  const found = await Promise.all(
    logins.map(async (username): Promise<[string, number]> => {
      const { data } = await world.as("ada").users.getByUsername({ username });
      return [username, data.id];
    }),
  );
  return Object.fromEntries(found) as Record<Login, number>;
}

/** The account ids that an organisation blocks, as its owner sees them. */
export async function blockedIn(
  world: World,
  org: string = world.here.owner,
  owner = "owen",
): Promise<readonly number[]> {
  const { data } = await world.as(owner).orgs.listBlockedUsers({ org, per_page: 100 });
  return data.map(({ id }) => id).toSorted((a, b) => a - b);
}

/** A file of the branch `register`; empty while there is none. */
export async function registerFile(world: World, path: string): Promise<string> {
  const asked = { ...world.here, path, ref: "register" };
  const found = await world
    .as("ada")
    .repos.getContent(asked)
    .catch(() => undefined);
  if (!found || Array.isArray(found.data) || found.data.type !== "file") return "";
  return Buffer.from(found.data.content, "base64").toString("utf8");
}

/** The register of bans. */
async function listedBans(world: World): Promise<readonly ListedBan[]> {
  const text = await registerFile(world, "bans.yml");
  return ourRegister.readBans(text === "" ? [] : [{ path: "bans.yml", text }]);
}

/** Its bans, each in a line: who, where and how it stands, how it ended. */
export async function bansInShort(world: World): Promise<readonly string[]> {
  return (await listedBans(world)).map(({ person, places, ended }) => {
    const where = places.map(
      (place) => `${placeListed(place)?.name ?? place.space}: ${place.standing}`,
    );
    return [person?.id, ...where, ...(ended ? [`ended: ${ended.because}`] : [])].join(", ");
  });
}
