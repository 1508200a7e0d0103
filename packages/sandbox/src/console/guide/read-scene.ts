import { z } from "zod";
import type { ActingPerson } from "../github/acting-person.ts";
import { casePlace, type CasePlace } from "../github/case-place.ts";
import { readCase } from "../github/read-case.ts";
import { readRecord } from "../github/read-record.ts";
import { readResolution } from "../github/read-resolution.ts";
import { roomNames } from "../github/read-rooms.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Scene } from "./guide-step.ts";
import { actorNamed } from "./play-step.ts";

const account = z.object({ login: z.string() });
const reported = z.object({ issue: z.object({ number: z.int() }) });

/**
 * The case as the chair sees it, who reads every case that is not about themselves; in a room, as one of its readers.
 * Whom owen blocks, only owen knows.
 */
export async function readScene(
  surroundings: Surroundings,
  now: string,
  number: number | undefined,
): Promise<Scene> {
  const { org, repo, sandbox, outside: people } = surroundings;
  if (number === undefined) return { org, repo, now, guided: undefined };
  const { reader, place } = await whereabouts(surroundings, number);
  const seen = await readCase(reader, place);
  const [record, resolution, blocked, mails, requests] = await Promise.all([
    readRecord(reader, seen.place, seen.issue.title),
    readResolution(reader, seen.place, seen.issue.title),
    actorNamed(surroundings, "owen").list(`/orgs/${org}/blocks`, account),
    sandbox.mail(),
    sandbox.requests(),
  ]);
  const logins = blocked.map(({ login }) => login);
  const entries = record?.entries ?? [];
  const outside = people.of(number)?.page;
  const found = { seen, record: entries, resolution, blocked: logins, mails, requests, outside };
  const guided = { number, ...found };
  return { org, repo, now, guided };
}

interface Whereabouts {
  readonly reader: ActingPerson;
  readonly place: CasePlace;
}

/** Where a case lives by now that began as an issue of that number, and somebody who reads it there. */
async function whereabouts(surroundings: Surroundings, number: number): Promise<Whereabouts> {
  const { org, repo } = surroundings;
  const reader = actorNamed(surroundings, "ada");
  const hasLeft = await reader.isGone(`/repos/${org}/${repo}/issues/${number}`);
  const room = hasLeft ? await findRoom(surroundings, number) : undefined;
  return room ?? { reader, place: casePlace(surroundings, number) };
}

/** Its record begins with the report, wherever it moved. */
async function findRoom(
  surroundings: Surroundings,
  number: number,
): Promise<Whereabouts | undefined> {
  const { org, repo } = surroundings;
  for (const login of ["ada", "eve"]) {
    const reader = actorNamed(surroundings, login);
    for (const room of await roomNames(reader, surroundings)) {
      const codeName = room.slice(repo.length + 1);
      const record = await readRecord(reader, { org, repo: room }, codeName);
      const issue = reported.safeParse(record?.entries[0]?.event).data?.issue;
      if (issue?.number === number) return { reader, place: casePlace(surroundings, 1, room) };
    }
  }
  return undefined;
}
