import { z } from "zod";
import type { GitHub } from "../connection/connect-github.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { pageAfter } from "../connection/next-page.ts";
import { askSetUp } from "./ask-set-up.ts";
import { type BoardAnswer, BoardsPage, boardsAfterDocument } from "./board-answer.ts";
import { mostPulls, openPullsAfterDocument, OpenPullsPage } from "./proposal-answer.ts";

const Pulls = z.object({ repository: z.object({ openPulls: OpenPullsPage }) });
const Boards = z.object({ repository: z.object({ projectsV2: BoardsPage }) });

/** As many open pull requests as are looked at, in pages of as many as GitHub answers at once. */
export async function openPullsFrom(
  github: GitHub,
  appId: number,
  first: OpenPullsPage,
  sizes: PageSizes,
): Promise<OpenPullsPage["nodes"]> {
  const operation = "OpenPullsAfter";
  const found = [...first.nodes];
  for (let page = pageAfter(first); page.more && found.length < mostPulls;) {
    const variables = { ...github.repository, appId, after: page.after };
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const data = await askSetUp(github, operation, openPullsAfterDocument, variables, [], sizes);
    const { openPulls } = parseAnswer(Pulls, data, operation).repository;
    found.push(...openPulls.nodes);
    page = pageAfter(openPulls);
  }
  return found;
}

/** All boards that the repository shows: the app's own may stand behind any number of others. */
export async function boardsFrom(
  github: GitHub,
  first: z.infer<typeof BoardsPage>,
): Promise<readonly BoardAnswer[]> {
  const operation = "BoardsAfter";
  const found = [...first.nodes];
  for (let page = pageAfter(first); page.more;) {
    const variables = { ...github.repository, after: page.after };
    const holes = ["repository.projectsV2.nodes"];
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const data = await askSetUp(github, operation, boardsAfterDocument, variables, holes);
    const { projectsV2 } = parseAnswer(Boards, data, operation).repository;
    found.push(...projectsV2.nodes);
    page = pageAfter(projectsV2);
  }
  return found.filter((board) => board !== null);
}
