import { discord } from "../../adapters/spaces/discord.ts";
import { discourse } from "../../adapters/spaces/discourse.ts";
import { github } from "../../adapters/spaces/github.ts";
import { mailman3 } from "../../adapters/spaces/mailman3.ts";
import { manual } from "../../adapters/spaces/manual.ts";
import { matrix } from "../../adapters/spaces/matrix.ts";
import { zulip } from "../../adapters/spaces/zulip.ts";
import type { SpaceSurroundings } from "./connect-spaces.ts";
import type { SpaceKind } from "../../ports/space-kind.ts";

export type AnyKind = SpaceKind<SpaceSurroundings>;

/**
 * The kinds of space there are: what the config may name, where bans hold, how they are carried out
 * there and what people read of it all follow from this list. A line here is all that a new file of
 * `adapters/spaces` takes.
 */
export const spaceKinds: readonly [AnyKind, ...AnyKind[]] = [
  github,
  discourse,
  zulip,
  matrix,
  discord,
  mailman3,
  manual,
];
