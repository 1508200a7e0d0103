import { conduct, withSandbox, type SandboxUnderTest, type Settings } from "./with-sandbox.ts";

/** A sandbox with the committee as triagers and a proposal by the app: one branch, one file. */
export async function withProposal(settings: Settings = {}) {
  const world: SandboxUnderTest = await withSandbox(settings);
  const owen = world.as("owen");
  for (const login of ["ada", "bo", "cy"]) {
    await owen("PUT", `${conduct}/collaborators/${login}`, { permission: "triage" });
  }
  const bot = await world.bot();
  const root = (await bot("GET", `${conduct}/git/ref/heads/main`)).body.object.sha;
  await bot("POST", `${conduct}/git/refs`, { ref: "refs/heads/resolution/amber-heron", sha: root });
  const commit = async (ask: typeof bot, path: string, text: string, sha?: string) => {
    const content = Buffer.from(text).toString("base64");
    const change = { message: `Write ${path}`, content, branch: "resolution/amber-heron", sha };
    const answer = await ask("PUT", `${conduct}/contents/${path}`, change);
    return { blob: answer.body.content.sha, head: answer.body.commit.sha };
  };
  const { blob, head } = await commit(bot, "resolutions/amber-heron.md", "---\n---\n");
  const opened = await bot("POST", `${conduct}/pulls`, {
    title: "amber-heron",
    body: "What we propose",
    head: "resolution/amber-heron",
    base: "main",
  });
  const pull = `${conduct}/pulls/${opened.body.number}`;
  const approve = async (login: string, event = "APPROVE", body = "") =>
    world.as(login)("POST", `${pull}/reviews`, { event, body });
  return {
    ...world,
    narrowed: world.bot,
    bot,
    owen,
    opened,
    pull,
    root,
    head,
    blob,
    commit,
    approve,
  };
}
