import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { PlaceStep, StandingPlace } from "../../../ports/standing-place.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { closeDoors } from "../rooms/close-doors.ts";
import { addRoomComment, deleteRoomComment } from "../rooms/apply-room-step.ts";
import { createRoom } from "../rooms/create-room.ts";
import { admit, observeRoomAccess, shutOut } from "../rooms/room-access.ts";
import { writeInPlace } from "../rooms/write-in-place.ts";
import { YoungRooms } from "../rooms/young-rooms.ts";
import { observePlace } from "./observe-place.ts";

export const writePlaceIssue = `mutation WritePlaceIssue($input: UpdateIssueInput!) {
  updateIssue(input: $input) { issue { id } }
}
`;

const Repository = z.object({
  name: z.string(),
  created_at: GitHubInstant,
  private: z.boolean(),
  description: z.string().nullable(),
});
type Repository = z.infer<typeof Repository>;

/**
 * The standing place `<case repository>-<suffix>`, found by its mark where the case repository is
 * called otherwise by now.
 *
 * @param markOf the description by which the app knows that it made it for this case repository
 */
export function createStandingPlace(
  github: GitHub,
  suffix: string,
  markOf: (caseRepository: NodeId) => string,
): StandingPlace {
  const young = new YoungRooms(github.clock);
  let name: string | undefined;
  let seen: { readonly name: string; readonly place: GitHub } | undefined;
  const nameNow = () => name ?? `${github.repository.name}-${suffix}`;
  const place = () => {
    if (seen?.name !== nameNow()) seen = { name: nameNow(), place: github.at(nameNow()) };
    return seen.place;
  };
  const mark = async () => {
    const { repository } = await github.credentials.access("rooms");
    return markOf(repository.nodeId);
  };
  const wait = <Answer>(asking: Promise<Answer>) => young.wait(suffix, asking);
  return {
    async standing() {
      const made = await mark();
      const looking = find(github, nameNow()).then((one) => one ?? findByMark(github, made));
      const found = await young.see(suffix, looking);
      if (!found) return "missing";
      young.learn(suffix, found.created_at);
      if (!found.private || found.description !== made) return "elsewhere";
      ({ name } = found);
      return "there";
    },
    async create() {
      const made = await createRoom(github, nameNow(), await mark());
      if (made === "created") young.learn(suffix, github.clock.now());
    },
    issues: async () => (await wait(observePlace(place(), "own"))).issues,
    threads: () => wait(observePlace(place(), "all")),
    apply: (step) => wait(apply(place(), step)),
    access: () => wait(observeRoomAccess(place())),
    admit: (person) => wait(admit(place(), person, "read")),
    shutOut: (person) => wait(shutOut(place(), person)),
  };
}

async function find(github: GitHub, repo: string): Promise<Repository | undefined> {
  const { owner } = github.repository;
  const route = "GET /repos/{owner}/{repo}";
  try {
    const { data } = await github.rest("rooms").request(route, { owner, repo });
    return parseAnswer(Repository, data, route);
  } catch (error) {
    if (error instanceof Terminal && error.edge.status === 404) return undefined;
    throw error;
  }
}

async function findByMark(github: GitHub, mark: string): Promise<Repository | undefined> {
  const route = "GET /installation/repositories";
  const answer: unknown = await github.rest("rooms").paginate(route, { per_page: 100 });
  return parseAnswer(z.array(Repository), answer, route).find(
    ({ description }) => description === mark,
  );
}

async function apply(place: GitHub, step: PlaceStep): Promise<void> {
  switch (step.step) {
    case "close-doors":
      return closeDoors(place);
    case "open-issue": {
      const { owner, name: repo } = place.repository;
      const { title, body } = step;
      const route = "POST /repos/{owner}/{repo}/issues";
      await place.rest("case-repository").request(route, { owner, repo, title, body });
      return;
    }
    case "write-issue": {
      const { id, body, state } = step;
      return writeInPlace(place, "WritePlaceIssue", writePlaceIssue, { id, body, state });
    }
    case "add-comment": {
      const input = { subjectId: step.issue, body: step.body };
      return writeInPlace(place, "AddRoomComment", addRoomComment, input, 1);
    }
    case "delete-comment":
      return writeInPlace(place, "DeleteRoomComment", deleteRoomComment, { id: step.id });
  }
}
