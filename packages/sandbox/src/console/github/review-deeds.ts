import type { GitHubRequest } from "./acting-person.ts";
import type { CasePlace } from "./case-place.ts";
import { contentsPath } from "./contents-path.ts";

export const reviewEvents = ["APPROVE", "REQUEST_CHANGES", "COMMENT"] as const;
export type ReviewEvent = (typeof reviewEvents)[number];

function pullPath({ org, repo }: CasePlace, pull: number): string {
  return `/repos/${org}/${repo}/pulls/${pull}`;
}

export function review(
  place: CasePlace,
  pull: number,
  said: { readonly event: ReviewEvent; readonly body: string },
): GitHubRequest {
  return { method: "POST", path: `${pullPath(place, pull)}/reviews`, body: said };
}

/** Takes a review back, one's own or another's. */
export function dismissReview(
  place: CasePlace,
  pull: number,
  reviewId: number,
  message: string,
): GitHubRequest {
  return {
    method: "PUT",
    path: `${pullPath(place, pull)}/reviews/${reviewId}/dismissals`,
    body: { message },
  };
}

/** Merges exactly the commit `sha`, or nothing. */
export function mergePull(place: CasePlace, pull: number, sha: string): GitHubRequest {
  return { method: "PUT", path: `${pullPath(place, pull)}/merge`, body: { sha } };
}

/** Writes a file on a branch by hand. `sha`: the blob that it replaces. */
export function pushFile(
  place: CasePlace,
  branch: string,
  file: { readonly path: string; readonly sha: string; readonly text: string },
): GitHubRequest {
  return {
    method: "PUT",
    path: contentsPath(place, file.path),
    body: {
      message: "Change the text by hand",
      branch,
      sha: file.sha,
      content: Buffer.from(file.text).toString("base64"),
    },
  };
}
