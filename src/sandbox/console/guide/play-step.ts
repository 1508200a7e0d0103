import { z } from "zod";
import { ActingPerson } from "../github/acting-person.ts";
import { casePlace } from "../github/case-place.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import { readCase, type ShownCase } from "../github/read-case.ts";
import type { Surroundings } from "../surroundings.ts";
import type { GuideStep } from "./guide-step.ts";

const created = z.object({ number: z.int() });

/** The case as the chair sees it, who reads every case that is not about themselves. */
export function readGuideCase(
  surroundings: Surroundings,
  number: number | undefined,
): Promise<ShownCase | undefined> {
  if (number === undefined) return Promise.resolve(undefined);
  return readCase(actorNamed(surroundings, "ada"), casePlace(surroundings, number));
}

/** Does one step and answers the number of the case. Resolves when GitHub has answered, not when all has followed. */
export async function playStep(
  surroundings: Surroundings,
  step: GuideStep,
  number: number | undefined,
): Promise<number> {
  const { org, repo, sandbox } = surroundings;
  const deed = step.deed({ org, repo, seen: await readGuideCase(surroundings, number) });
  if ("passes" in deed) {
    await sandbox.moveClock({ advance: deed.passes });
    return number ?? 0;
  }
  const answer = await actorNamed(surroundings, deed.by).ask(deed.request);
  return number ?? created.parse(answer).number;
}

function actorNamed({ cast, githubUrl }: Surroundings, login: string): ActingPerson {
  const member = cast.find((one) => one.login === login);
  if (member === undefined) throw new GitHubRefused(404, `Nobody here is called ${login}.`);
  return new ActingPerson(githubUrl, member);
}
