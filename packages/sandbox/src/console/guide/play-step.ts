import { z } from "zod";
import { ActingPerson } from "../github/acting-person.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import type { Surroundings } from "../surroundings.ts";
import type { GuideDeed } from "./guide-step.ts";
import type { OutsideDeed } from "./outside-person.ts";

const created = z.object({ number: z.int() });

/**
 * Does what a step does and answers the number of the case. Resolves when GitHub has answered, not when all has
 * followed.
 */
export async function playStep(
  surroundings: Surroundings,
  deed: GuideDeed,
  number: number | undefined,
): Promise<number> {
  if ("passes" in deed) {
    await surroundings.sandbox.moveClock({ advance: deed.passes });
    return number ?? 0;
  }
  if ("outside" in deed) return playOutside(surroundings, deed.outside, number);
  const answer = await answerTo(surroundings, deed);
  return number ?? created.parse(answer).number;
}

/** Of a report its case is the issue that came last. */
async function playOutside(
  surroundings: Surroundings,
  deed: OutsideDeed,
  number: number | undefined,
): Promise<number> {
  const { outside, org, repo, sandbox } = surroundings;
  const person = outside.of(number) ?? outside.newcomer();
  await person.act(deed);
  if (number !== undefined) return number;
  await sandbox.idle();
  const path = `/repos/${org}/${repo}/issues?state=all&sort=created&direction=desc&per_page=1`;
  const [newest] = z
    .array(created)
    .parse(await actorNamed(surroundings, "ada").ask({ method: "GET", path }));
  if (newest === undefined) throw new GitHubRefused(404, "The report is nowhere.");
  outside.reported(newest.number, person);
  return newest.number;
}

async function answerTo(
  surroundings: Surroundings,
  { by, request, isRefused }: Extract<GuideDeed, { by: string }>,
): Promise<unknown> {
  try {
    return await actorNamed(surroundings, by).ask(request);
  } catch (error) {
    if (isRefused === true && error instanceof GitHubRefused) return undefined;
    throw error;
  }
}

export function actorNamed({ cast, githubUrl }: Surroundings, login: string): ActingPerson {
  const member = cast.find((one) => one.login === login);
  if (member === undefined) throw new GitHubRefused(404, `Nobody here is called ${login}.`);
  return new ActingPerson(githubUrl, member);
}
