import { lengths } from "../../src/domain/case/lengths.ts";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { configSchema } from "../../src/domain/committee/committee-config.ts";
import { OwnReason } from "../../src/domain/chapters/enacting/human-reason.ts";
import type { SpaceInUse } from "../../src/domain/values/adopted-config.ts";
import { organisationPlace, type Place } from "../../src/domain/values/place.ts";
import { wordsOf } from "../../src/domain/values/kind-of-space.ts";
import { readYaml } from "../../src/adapters/yaml/read-yaml.ts";

/** What reads a config with the kinds of space there are. */
export const reading = { readYaml, schema: configSchema(lengths, spaceKinds) };

export const spaceWords = wordsOf(spaceKinds);

/** A place in a space of organisations on GitHub. */
export const inOrganisation = organisationPlace;

/** The place in a space that a person looks after. */
export function withSteward(name: string, steward: string): Place {
  return { kind: "manual", key: name, name, steward };
}

/** A space of organisations on GitHub. */
export function onGitHub(name: string, ...organisations: readonly string[]): SpaceInUse {
  return { name, places: organisations.map(inOrganisation) };
}

/** A space that a person looks after. */
export function lookedAfter(name: string, steward: string): SpaceInUse {
  return { name, places: [withSteward(name, steward)] };
}

/** What a kind of space says only a human can do, and what holds for all of them. */
export const humanReasons: readonly { readonly kind: string; readonly reason: string }[] = [
  ...[...spaceWords].flatMap(([kind, { waits }]) =>
    Object.keys(waits).map((reason) => ({ kind, reason })),
  ),
  ...OwnReason.options.map((reason) => ({ kind: "github", reason })),
];
