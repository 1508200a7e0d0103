import { ConfigAdopted } from "../../../src/domain/committee/config-adopted.ts";
import type { AdoptionDocument } from "../../../src/domain/committee/adopted-configs.ts";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import { reading } from "../../fakes/spaces.ts";

export const ada = { id: 1001, login: "ada" };
export const bo = { id: 1002, login: "Bo" };

export const committee = { chair: "ada", members: ["ada", "bo"], email: "conduct@example.org" };

/** The document of the register by which a config came into force. */
export function adoption(
  n: number,
  at: string,
  config: object = {},
  people: readonly object[] = [ada, bo],
) {
  const content = ConfigAdopted.parse({
    type: "ConfigAdopted",
    at,
    by: "comity",
    cause: "a".repeat(40),
    blob: "b".repeat(40),
    commit: "a".repeat(40),
    config: { ...reading.schema.parse({ committee }), ...config },
    people,
  });
  return { n, sha256: Sha256.parse(String(n).repeat(64)), content } satisfies AdoptionDocument;
}
