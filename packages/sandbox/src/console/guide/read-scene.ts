import { z } from "zod";
import { casePlace } from "../github/case-place.ts";
import { readCase } from "../github/read-case.ts";
import { readRecord } from "../github/read-record.ts";
import { readResolution } from "../github/read-resolution.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Scene } from "./guide-step.ts";
import { actorNamed } from "./play-step.ts";

const account = z.object({ login: z.string() });

/** The case as the chair sees it, who reads every case that is not about themselves; whom owen blocks, only owen knows. */
export async function readScene(
  surroundings: Surroundings,
  now: string,
  number: number | undefined,
): Promise<Scene> {
  const { org, repo, sandbox } = surroundings;
  if (number === undefined) return { org, repo, now, guided: undefined };
  const ada = actorNamed(surroundings, "ada");
  const seen = await readCase(ada, casePlace(surroundings, number));
  const [record, resolution, blocked, mails, requests] = await Promise.all([
    readRecord(ada, seen.place, seen.issue.title),
    readResolution(ada, seen.place, seen.issue.title),
    actorNamed(surroundings, "owen").list(`/orgs/${org}/blocks`, account),
    sandbox.mail(),
    sandbox.requests(),
  ]);
  const logins = blocked.map(({ login }) => login);
  const entries = record?.entries ?? [];
  const guided = { seen, record: entries, resolution, blocked: logins, mails, requests };
  return { org, repo, now, guided };
}
