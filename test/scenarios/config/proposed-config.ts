import type { World } from "../../world/start-world.ts";

const path = ".github/comity.yml";
let branches = 0;

/** A pull request into the default branch. */
export interface ProposedConfig {
  readonly number: number;
  readonly branch: string;
  approve(...logins: readonly string[]): Promise<void>;
  review(login: string, event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT"): Promise<number>;
  /** dee pushes another text onto its branch. */
  push(text: string): Promise<void>;
  /** owen merges it. */
  merge(method?: "merge" | "squash" | "rebase"): Promise<void>;
  /** The newest check of that name on its head. */
  check(name: "comity/config" | "comity/consensus"): Promise<SeenCheck | undefined>;
}

interface SeenCheck {
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly annotations: number;
  readonly id: number;
}

/** Councillors have no access by themselves: owen lets them read what they are to approve. */
export async function letCouncilRead(world: World): Promise<void> {
  for (const username of ["eve", "fay", "gus"]) {
    // oxlint-disable-next-line no-await-in-loop
    await world.as("owen").repos.addCollaborator({ ...world.here, username, permission: "pull" });
  }
  await world.idle();
}

/** The config on a branch, by default the default one. */
export async function configOn(world: World, ref = "main"): Promise<{ text: string; sha: string }> {
  const { data } = await world.as("owen").repos.getContent({ ...world.here, path, ref });
  if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
  return { text: Buffer.from(data.content, "base64").toString("utf8"), sha: data.sha };
}

/** dee, or another with write, pushes the config to a branch. */
export async function pushConfig(world: World, text: string, branch = "main", by = "dee") {
  const { sha } = await configOn(world, branch);
  await world.as(by).repos.createOrUpdateFileContents({
    ...world.here,
    path,
    branch,
    sha,
    message: "Change the config",
    content: Buffer.from(text).toString("base64"),
  });
  await world.idle();
}

/** Opens a pull request with another config; by dee unless told otherwise. */
export async function proposeConfig(
  world: World,
  text: string,
  by = "dee",
): Promise<ProposedConfig> {
  branches += 1;
  const branch = `config-${branches}`;
  await branchOff(world, branch, by);
  await pushConfig(world, text, branch, by);
  return openPull(world, branch, by);
}

export async function branchOff(world: World, branch: string, by: string): Promise<void> {
  const { git } = world.as(by);
  const { data } = await git.getRef({ ...world.here, ref: "heads/main" });
  await git.createRef({ ...world.here, ref: `refs/heads/${branch}`, sha: data.object.sha });
}

export async function openPull(world: World, branch: string, by: string): Promise<ProposedConfig> {
  const { data } = await world
    .as(by)
    .pulls.create({ ...world.here, title: "Another config", head: branch, base: "main" });
  await world.idle();
  const { number: pull_number } = data;
  const review = async (login: string, event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT") => {
    const made = await world
      .as(login)
      .pulls.createReview({ ...world.here, pull_number, event, body: "I read it." });
    await world.idle();
    return made.data.id;
  };
  return {
    number: pull_number,
    branch,
    review,
    async approve(...logins) {
      for (const login of logins) {
        // oxlint-disable-next-line no-await-in-loop
        await review(login, "APPROVE");
      }
    },
    push: (text) => pushConfig(world, text, branch),
    async merge(merge_method = "merge") {
      await world.as("owen").pulls.merge({ ...world.here, pull_number, merge_method });
      await world.idle();
    },
    async check(check_name) {
      const { data: pull } = await world.as("owen").pulls.get({ ...world.here, pull_number });
      const asked = { ...world.here, ref: pull.head.sha, check_name };
      const { check_runs: runs } = (await world.as("owen").checks.listForRef(asked)).data;
      const [run] = runs;
      return (
        run && {
          id: run.id,
          conclusion: run.conclusion,
          title: run.output.title,
          summary: run.output.summary,
          annotations: run.output.annotations_count,
        }
      );
    },
  };
}

/** Every config that came into force, as the register holds it. */
export async function adoptions(world: World): Promise<readonly string[]> {
  const asked = { ...world.here, path: "committee.yml", ref: "register" };
  const { data } = await world.as("owen").repos.getContent(asked);
  if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
  const text = Buffer.from(data.content, "base64").toString("utf8");
  return text.split(/^---\n/m).slice(1);
}

/** The issue that says how the config stands. */
export async function configuration(world: World): Promise<{ state: string; body: string }> {
  const asked = { ...world.here, state: "all", per_page: 100 } as const;
  const { data } = await world.as("owen").issues.listForRepo(asked);
  const found = data.find(({ title }) => title === "Comity: configuration");
  return { state: found?.state ?? "", body: found?.body ?? "" };
}
