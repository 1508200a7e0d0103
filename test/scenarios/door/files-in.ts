import type { World } from "../../world/start-world.ts";

/** The paths of the files from outside that lie beside the only record in a repository. */
export async function filesIn(world: World, login: string, repo: string) {
  return (await entriesIn(world, login, repo)).map(({ path }) => path);
}

/** What one of them holds. */
export async function fileIn(world: World, login: string, repo: string, path: string) {
  const found = (await entriesIn(world, login, repo)).find((one) => one.path === path);
  const { owner } = world.here;
  const asked = { owner, repo, file_sha: found?.sha ?? "" };
  const { data } = await world.as(login).git.getBlob(asked);
  return Buffer.from(data.content, "base64");
}

async function entriesIn(world: World, login: string, repo: string) {
  const here = { owner: world.here.owner, repo };
  const { data: branches } = await world.as(login).repos.listBranches({ ...here, per_page: 100 });
  const record = branches.find(({ name }) => /^(cases|closed)\//.test(name));
  const tree_sha = record?.commit.sha ?? "";
  const { data } = await world.as(login).git.getTree({ ...here, tree_sha, recursive: "1" });
  return data.tree.filter(({ path, type }) => type === "blob" && path.startsWith("files/"));
}
