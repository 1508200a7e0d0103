import type { WriteCheck } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connect-github.ts";

/**
 * Sets a check as a new run: it stands in for the one before, whose annotations a change of it
 * would keep. https://docs.github.com/rest/checks/runs#create-a-check-run
 */
export async function writeCheck(github: GitHub, check: WriteCheck): Promise<void> {
  const { owner, name: repo } = github.repository;
  const { name, head, conclusion, title, summary, annotations, mark } = check;
  await github.rest("set-up").request("POST /repos/{owner}/{repo}/check-runs", {
    owner,
    repo,
    name,
    head_sha: head,
    status: "completed",
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
  });
}
