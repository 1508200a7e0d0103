import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { contentsPath } from "./contents-path.ts";

/** The register of bans in the case repository, as it is written for people and as it is kept. */
export interface RegisterOfBans {
  /** Markdown */
  readonly readable: string | undefined;
  /** YAML */
  readonly kept: string | undefined;
}

const file = z.object({ content: z.string() });

/** A part is `undefined` where it does not exist, or not for this person. */
export async function readRegisterOfBans(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
): Promise<RegisterOfBans> {
  const read = async (name: string): Promise<string | undefined> => {
    const found = await person.look(`${contentsPath(place, name)}?ref=register`);
    if (found === undefined) return undefined;
    return Buffer.from(file.parse(found).content, "base64").toString("utf8");
  };
  const [readable, kept] = await Promise.all([read("BANS.md"), read("bans.yml")]);
  return { readable, kept };
}
