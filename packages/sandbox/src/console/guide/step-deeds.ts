import { comment } from "../github/deeds.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import type { Resolution } from "../github/read-resolution.ts";
import { review, type ReviewEvent } from "../github/review-deeds.ts";
import type { Comment } from "../github/thread-entry.ts";
import type { GuideDeed, GuidedCase, Scene } from "./guide-step.ts";

/** Somebody comments on the case. */
export function says(by: string, body: string): (scene: Scene) => GuideDeed {
  return (scene) => ({ by, request: comment(guidedIn(scene).seen.place, body) });
}

export function passes(length: string): () => GuideDeed {
  return () => ({ passes: length });
}

/** Somebody reviews the resolution as it is proposed now. */
export function reviews(by: string, event: ReviewEvent, body = ""): (scene: Scene) => GuideDeed {
  return (scene) => {
    const { seen } = guidedIn(scene);
    const { number } = proposedIn(scene).pull;
    return { by, request: review(seen.place, number, { event, body }) };
  };
}

export function guidedIn({ guided }: Scene): GuidedCase {
  if (guided === undefined) throw new GitHubRefused(404, "The guided case has not begun.");
  return guided;
}

function proposedIn(scene: Scene): Resolution {
  const { resolution } = guidedIn(scene);
  if (resolution === undefined) throw new GitHubRefused(404, "Nothing is proposed yet.");
  return resolution;
}

export function lastCommentOf(scene: Scene, login: string): Comment {
  const { thread } = guidedIn(scene).seen;
  const found = thread.findLast((entry) => entry.kind === "IssueComment" && entry.author === login);
  if (found?.kind !== "IssueComment") throw new GitHubRefused(404, `${login} said nothing yet.`);
  return found;
}

/** The day so many days after now, as `2026-12-01`. */
export function dayIn({ now }: Scene, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
}
