import type { WriteCheck } from "../../../ports/set-up-repository.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";

/**
 * Sets a check as a new run: it stands in for the one before, whose annotations a change of it
 * would keep. https://docs.github.com/rest/checks/runs#create-a-check-run
 */
export async function writeCheck(github: GitHub, check: WriteCheck): Promise<void> {
  const { owner, name: repo } = github.repository;
  const { name, head, conclusion, title, summary, annotations, mark } = check;
  const route = "POST /repos/{owner}/{repo}/check-runs";
  const run = {
    owner,
    repo,
    name,
    head_sha: head,
    status: "completed" as const,
    conclusion,
    external_id: mark,
    output: {
      title,
      summary,
      annotations: annotations.map(({ path, line, message }) => ({
        path,
        start_line: line,
        end_line: line,
        annotation_level: "failure" as const,
        message,
      })),
    },
  };
  try {
    await github.rest("set-up").request(route, run);
  } catch (error) {
    // 422: the branch was pushed to or deleted since we looked, and the commit is gone.
    if (!(error instanceof Terminal && error.edge.status === 422)) throw error;
  }
}
