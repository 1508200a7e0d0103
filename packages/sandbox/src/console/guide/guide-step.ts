import type { GitHubRequest } from "../github/acting-person.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { RecordEntry } from "../github/read-record.ts";
import type { Resolution } from "../github/read-resolution.ts";
import type { AnsweredRequest, Mail } from "../control/sandbox-control.ts";
import type { Surroundings } from "../surroundings.ts";
import type { OutsideDeed } from "./outside-person.ts";

/**
 * What a step does: a request somebody makes of GitHub, or without an account of the app itself, or time that
 * passes. `isRefused`: GitHub says no, which is what
 * the step shows.
 */
export type GuideDeed =
  | { readonly by: string; readonly request: GitHubRequest; readonly isRefused?: true }
  | { readonly outside: OutsideDeed }
  | { readonly passes: string };

/** The guided case with all that its steps are made for and checked against. */
export interface GuidedCase {
  /** Of its first issue, by which one finds it in a room too. */
  readonly number: number;
  readonly seen: ShownCase;
  readonly record: readonly RecordEntry[];
  readonly resolution: Resolution | undefined;
  /** Logins of those whom the organisation blocks. */
  readonly blocked: readonly string[];
  readonly mails: readonly Mail[];
  readonly requests: readonly AnsweredRequest[];
  /** The page that whoever reported on the web saw last. */
  readonly outside: string | undefined;
}

export interface Scene extends Pick<Surroundings, "org" | "repo"> {
  /** Sandbox time, ISO 8601. */
  readonly now: string;
  /** Only the first step, which opens it, has none. */
  readonly guided: GuidedCase | undefined;
}

/** What a step brought about, as it can be seen on GitHub: the next step is offered when it holds. */
interface Proof {
  /** One sentence in the present. */
  readonly says: string;
  readonly holds: (guided: GuidedCase) => boolean;
}

/** One step of a guided case, which is one request and what Comity makes of it. */
export interface GuideStep {
  readonly title: string;
  /** One sentence: what happens, and what to look at afterwards. */
  readonly sentence: string;
  /** Throws `GitHubRefused` where the case is not as the step needs it. */
  readonly deed: (scene: Scene) => GuideDeed;
  readonly proof: Proof;
}

/** A case that is played step by step. */
export interface GuideStory {
  /** Where the console plays it. */
  readonly path: string;
  readonly title: string;
  /** What one is going to see. */
  readonly lead: string;
  readonly steps: readonly GuideStep[];
}
