import { z } from "zod";
import type { PlaceFault } from "../../../domain/chapters/keeping-apart/place-fault.ts";
import { CodeName } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { FaultyPlace } from "../../../ports/case-places.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "../set-up/ask-set-up.ts";

export const observePlaceQuery = `query ObservePlace($repository: ID!) {
  node(id: $repository) { ... on Repository { databaseId name visibility isArchived } }
}
`;

const Place = z.object({
  node: z
    .object({
      databaseId: z.int(),
      name: z.string(),
      visibility: z.enum(["PRIVATE", "INTERNAL", "PUBLIC"]),
      isArchived: z.boolean(),
    })
    .nullable(),
});
const Repositories = z.array(
  z.object({
    id: z.int(),
    name: z.string(),
    description: z.string().nullable(),
    private: z.boolean(),
    archived: z.boolean().default(false),
    owner: z.object({ login: z.string() }),
  }),
);

interface Rooms {
  /** Whether a description is one that the app gives to rooms. */
  readonly isMark: (description: string) => boolean;
  /** Names of the owner's other case repositories, whose rooms are theirs to look after. */
  readonly others: readonly string[];
}

/**
 * Asks for the case repository by its id and knows rooms by the mark in their description, so that
 * neither a new name nor openness hides one.
 */
export async function faultyPlaces(github: GitHub, rooms: Rooms): Promise<readonly FaultyPlace[]> {
  return [...(await faultsOfCaseRepository(github)), ...(await faultsOfRooms(github, rooms))];
}

async function faultsOfCaseRepository(github: GitHub): Promise<readonly FaultyPlace[]> {
  const operation = "ObservePlace";
  const { repository: pinned } = await github.credentials.access("set-up");
  const variables = { repository: pinned.nodeId };
  const data = await askSetUp(github, operation, observePlaceQuery, variables);
  const { node } = parseAnswer(Place, data, operation);
  if (!node) throw new Terminal("GitHub knows the case repository no more", { route: operation });
  const found = {
    public: node.visibility !== "PRIVATE",
    archived: node.isArchived,
    renamed: node.name.toLowerCase() !== github.repository.name.toLowerCase(),
  };
  return listed(found, { id: node.databaseId, kind: "case-repository" });
}

async function faultsOfRooms(
  github: GitHub,
  { isMark, others }: Rooms,
): Promise<readonly FaultyPlace[]> {
  const { owner, name } = github.repository;
  const route = "GET /installation/repositories";
  const answer: unknown = await github.rest("rooms").paginate(route, { per_page: 100 });
  return parseAnswer(Repositories, answer, route)
    .filter((one) => one.owner.login.toLowerCase() === owner.toLowerCase())
    .filter((one) => isMark(one.description ?? ""))
    .filter((one) => !others.some((other) => isRoomOf(other, one.name)))
    .flatMap((one) => {
      const renamed = !isRoomOf(name, one.name);
      const found = { public: !one.private, archived: one.archived, renamed };
      return listed(found, { id: one.id, kind: "room" });
    });
}

function isRoomOf(caseRepository: string, name: string): boolean {
  const isBeside = name.toLowerCase().startsWith(`${caseRepository.toLowerCase()}-`);
  return isBeside && CodeName.safeParse(name.slice(caseRepository.length + 1)).success;
}

function listed(
  found: Readonly<Record<PlaceFault, boolean>>,
  place: Pick<FaultyPlace, "id" | "kind">,
): readonly FaultyPlace[] {
  const faults = (["public", "archived", "renamed"] as const).filter((fault) => found[fault]);
  return faults.map((fault) => ({ ...place, fault }));
}
