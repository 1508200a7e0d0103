import type { World } from "./start-world.ts";
import type { WorldCase } from "./world-case.ts";

type Review = "APPROVE" | "REQUEST_CHANGES" | "COMMENT";

/** A resolution's pull request as people find it on GitHub. */
export interface SeenResolution {
  readonly number: number;
  readonly state: string;
  readonly merged: boolean;
  readonly head: string;
  readonly base: string;
  readonly text: string;
  readonly requested: readonly string[];
  /** The app's check on the newest commit; `undefined` while there is none. */
  readonly check:
    | { readonly conclusion: string | null; readonly title: string; readonly summary: string }
    | undefined;
}

/** The newest pull request of a case's resolution. @throws when there is none */
export async function resolutionOf(world: World, it: WorldCase): Promise<SeenResolution> {
  const ada = world.as("ada");
  const name = await it.title();
  const found = await pullsOf(world, it);
  const [newest] = found;
  if (!newest) throw new Error("no resolution was proposed");
  const { data } = await ada.pulls.get({ ...world.here, pull_number: newest.number });
  const { data: checks } = await ada.checks.listForRef({
    ...world.here,
    ref: data.head.sha,
    check_name: "comity/consensus",
  });
  const check = checks.check_runs.find(({ app }) => app?.slug === "comity");
  const file = await ada.repos
    .getContent({ ...world.here, path: `resolutions/${name}.md`, ref: data.head.sha })
    .then((answer) => answer.data)
    .catch(() => undefined);
  const content = file && "content" in file ? Buffer.from(file.content, "base64").toString() : "";
  return {
    number: data.number,
    state: data.state,
    merged: data.merged,
    head: data.head.sha,
    base: data.base.ref,
    text: content,
    requested: (data.requested_reviewers ?? []).map(({ login }) => login).toSorted(),
    check: check && {
      conclusion: check.conclusion,
      title: check.output.title ?? "",
      summary: check.output.summary ?? "",
    },
  };
}

/** The branch of a case's resolution. */
export async function headBranch(it: WorldCase): Promise<string> {
  return `resolution/${await it.title()}`;
}

/** Every pull request from a case's resolution branch, newest first. */
export async function pullsOf(world: World, it: WorldCase) {
  const head = `${world.here.owner}:${await headBranch(it)}`;
  const { data } = await world.as("ada").pulls.list({ ...world.here, head, state: "all" });
  return data.toSorted((a, b) => b.number - a.number);
}

/** They approve the newest pull request, one after the other; waits until all is idle. */
export async function approvedBy(
  world: World,
  it: WorldCase,
  ...logins: readonly string[]
): Promise<void> {
  const [newest] = await pullsOf(world, it);
  if (!newest) throw new Error("no resolution was proposed");
  const asked = { ...world.here, pull_number: newest.number, event: "APPROVE" as const };
  for (const login of logins) await world.as(login).pulls.createReview(asked);
  await world.idle();
}

/** Somebody reviews the newest pull request; waits until all is idle. */
export async function review(
  world: World,
  it: WorldCase,
  login: string,
  event: Review = "APPROVE",
): Promise<void> {
  const [newest] = await pullsOf(world, it);
  if (!newest) throw new Error("no resolution was proposed");
  const body = event === "APPROVE" ? "" : "I see it differently.";
  const asked = { ...world.here, pull_number: newest.number, event, body };
  await world.as(login).pulls.createReview(asked);
  await world.idle();
}

/** The reporter says what may be inferred, and the reported person what their side of it is. */
export const bothHeard = [
  "/ask reporter-1 safety",
  "/heard reporter-1: nothing that they could be known by",
  "/ask reported-1: what is your side of it?",
  "/heard reported-1: it was meant as a joke",
].join("\n");

/** All that has to be said before a resolution can be proposed. */
export async function readyToPropose(it: WorldCase): Promise<void> {
  await it.say("ada", `/acknowledge by mail\n/name reported @mal\n${bothHeard}`);
  await it.say(
    "ada",
    "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
  );
}

export async function propose(
  it: WorldCase,
  measures = "- { kind: private-reprimand, to: reported-1 }",
): Promise<void> {
  await readyToPropose(it);
  await it.say("bo", `/propose\n${measures}`);
}
