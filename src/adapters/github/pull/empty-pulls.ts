import { z } from "zod";
import { resolutionBranch } from "../../../domain/chapters/deciding/seen-pull.ts";
import type { CodeName } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/** In place of what somebody wrote with a review, which GitHub lets nobody delete, nor leave empty. */
const emptiedReview = "Taken away by Comity.";

const Numbered = z.array(z.object({ number: z.int() }));
const Said = z.array(z.object({ id: z.int() }));
const Reviews = z.array(z.object({ id: z.int(), body: z.string().nullable() }));

const mostInAPage = 100;

/**
 * Takes away what stands in the pull requests of a case's resolution, whoever wrote it. GitHub deletes no
 * pull request and no review: their words go, their history and what was committed stay.
 */
export async function emptyPulls(github: GitHub, codeName: CodeName): Promise<void> {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("case-repository");
  const here = { owner, repo };
  const asked = { per_page: mostInAPage, page: 1 };
  const route = "GET /repos/{owner}/{repo}/pulls";
  const head = `${owner}:${resolutionBranch(codeName)}`;
  const { data } = await rest.request(route, { ...here, ...asked, head, state: "all" });
  for (const { number } of parseAnswer(Numbered, data, route)) {
    const pull = { ...here, pull_number: number };
    // One by one: which are left is seen when one fails.
    // oxlint-disable no-await-in-loop
    await untilNone(
      "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      async (list) => {
        return (await rest.request(list, { ...here, ...asked, issue_number: number })).data;
      },
      async (comment_id) => {
        const one = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
        await rest.request(one, { ...here, comment_id });
      },
    );
    await untilNone(
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
      async (list) => {
        return (await rest.request(list, { ...pull, ...asked })).data;
      },
      async (comment_id) => {
        const one = "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}";
        await rest.request(one, { ...here, comment_id });
      },
    );
    await emptyReviews(github, number);
    const write = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
    await rest.request(write, { ...pull, body: "" });
    // oxlint-enable no-await-in-loop
  }
}

/** A list is read again until nothing is in it: what is deleted moves up the rest. */
async function untilNone<Route extends string>(
  route: Route,
  read: (route: Route) => Promise<unknown>,
  take: (id: number) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const said = parseAnswer(Said, await read(route), route);
    if (said.length === 0) return;
    // oxlint-disable-next-line no-await-in-loop
    for (const { id } of said) await unlessGone(take(id));
  }
}

async function emptyReviews(github: GitHub, pull_number: number): Promise<void> {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("case-repository");
  const pull = { owner, repo, pull_number };
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  for (let page = 1; ; page += 1) {
    // Each page may be the last.
    // oxlint-disable no-await-in-loop
    const { data } = await rest.request(route, { ...pull, per_page: mostInAPage, page });
    const reviews = parseAnswer(Reviews, data, route);
    const said = reviews.filter(({ body }) => body !== null && !["", emptiedReview].includes(body));
    for (const { id: review_id } of said) {
      const one = "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}";
      await unlessRefused(rest.request(one, { ...pull, review_id, body: emptiedReview }));
    }
    if (reviews.length < mostInAPage) return;
    // oxlint-enable no-await-in-loop
  }
}

/** Another instance was there first. */
async function unlessGone(request: Promise<unknown>): Promise<void> {
  return unless([404, 410], request);
}

/** Whether an App may change what others wrote with a review GitHub does not say. */
async function unlessRefused(request: Promise<unknown>): Promise<void> {
  return unless([403, 404, 410, 422], request);
}

async function unless(statuses: readonly number[], request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    const isPutUpWith = error instanceof Terminal && statuses.includes(error.edge.status ?? 0);
    if (!isPutUpWith) throw error;
  }
}
