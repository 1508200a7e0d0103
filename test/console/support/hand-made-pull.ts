import { actIn } from "local-github/testing";
import type { Sandbox } from "sandbox";

/** What GitHub answers `login`. @throws where it refuses */
export async function askAs(
  { url }: Sandbox,
  login: string,
  [method, path]: readonly [string, string],
  body?: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `token sandbox-${login}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
  const text = await answer.text();
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** dee, who has write access, opens a pull request for a case, as the app would. */
export async function handMadePull(sandbox: Sandbox, codeName: string, text: string) {
  const conduct = "/repos/sandbox-org/conduct";
  const dee = (asked: readonly [string, string], body?: object) =>
    askAs(sandbox, "dee", asked, body);
  const main = await dee(["GET", `${conduct}/git/ref/heads/main`]);
  const branch = `resolution/${codeName}`;
  const { sha } = main["object"] as { sha: string };
  await dee(["POST", `${conduct}/git/refs`], { ref: `refs/heads/${branch}`, sha });
  const path = `resolutions/${codeName}.md`;
  const content = Buffer.from(text).toString("base64");
  const put = { message: "Propose", branch, content };
  const { commit } = await dee(["PUT", `${conduct}/contents/${path}`], put);
  await dee(["POST", `${conduct}/pulls`], { title: codeName, head: branch, base: "main" });
  return { path, head: (commit as { sha: string }).sha };
}

/** The app's check says of a commit what it is told to, with a note on line 2. */
export async function setCheck(
  sandbox: Sandbox,
  head: string,
  { path, summary, note }: { path: string; summary: string; note: string },
): Promise<void> {
  const { bot } = await actIn(sandbox, "comity");
  const made = await (
    await bot()
  )("POST", "/repos/sandbox-org/conduct/check-runs", {
    name: "comity/consensus",
    head_sha: head,
    conclusion: "action_required",
    output: {
      title: "1 of 4 approved",
      summary,
      annotations: [
        { path, start_line: 2, end_line: 2, annotation_level: "failure", message: note },
      ],
    },
  });
  if (made.status !== 201) throw new Error(`the check was answered ${made.status}`);
}
