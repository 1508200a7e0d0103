import type { DecidingView } from "./deciding-state.ts";
import type { Writing } from "../../kernel/writing.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { withFrontMatter } from "./front-matter.ts";
import { identitiesFor } from "./identity-hash.ts";
import { isInSpaces, type Measure } from "../../values/measure.ts";
import type { Resolution } from "./resolution.ts";

interface Written {
  readonly finding: Resolution["finding"];
  readonly heard: Resolution["heard"];
  readonly measures: readonly Measure[];
  readonly prose: string;
}

/**
 * The file of a resolution: what was written, with the spaces of its bans by name, the people it
 * is about by hash, and its round, so that its text is never one that went in before.
 */
export function composeResolution(
  { finding, heard, measures, prose }: Written,
  state: DecidingView,
  config: AdoptedConfig,
  { printYaml, sha256 }: Writing,
): { readonly resolution: Resolution; readonly file: string } {
  const { agreed, notCovered } = state.deliberation;
  const round = agreed.length + notCovered.length + 1;
  const expanded = measures.map((measure) => inAllSpaces(measure, config));
  const resolution: Resolution = {
    case: state.codeName,
    ...(round > 1 && { round }),
    finding,
    ...(heard && { heard }),
    measures: expanded,
    people: identitiesFor(expanded, state, sha256),
  };
  return { resolution, file: withFrontMatter({ frontMatter: printYaml(resolution), prose }) };
}

/** A ban or a mute in all spaces means those there are when it is proposed. */
function inAllSpaces(measure: Measure, { spaces }: AdoptedConfig): Measure {
  if (!isInSpaces(measure) || measure.spaces !== "all") return measure;
  return { ...measure, spaces: spaces.map(({ name }) => name) };
}
