import type { GitHubRequest } from "../github/acting-person.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a step does: a request somebody makes of GitHub, or time that passes. */
export type GuideDeed =
  { readonly by: string; readonly request: GitHubRequest } | { readonly passes: string };

/** What a step is made for: the place, and the case as far as it has come. */
export interface Scene extends Pick<Surroundings, "org" | "repo"> {
  /** Only the first step, which opens it, has none. */
  readonly seen: ShownCase | undefined;
}

/** One step of the guided case, which is one request and what Comity makes of it. */
export interface GuideStep {
  readonly title: string;
  /** One sentence: what happens, and what to look at afterwards. */
  readonly sentence: string;
  /** Throws `GitHubRefused` where the case is not as the step needs it. */
  readonly deed: (scene: Scene) => GuideDeed;
}
