import { z } from "zod";
import type { PlaceFault } from "../../../domain/chapters/keeping-apart/place-fault.ts";
import { isStandingSuffix } from "../../../domain/committee/council-place.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { FaultyPlace } from "../../../ports/case-places.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import type { RepositoryName } from "../connection/repository-name.ts";
import { codeNameBeside, type MarkedRooms } from "../rooms/room-names.ts";
import { askSetUp } from "../set-up/ask-set-up.ts";

export const observePlaceQuery = `query ObservePlace($repository: ID!) {
  node(id: $repository) { ... on Repository { databaseId name visibility isArchived owner { login } } }
}
`;

const Place = z.object({
  node: z
    .object({
      databaseId: z.int(),
      name: z.string(),
      visibility: z.enum(["PRIVATE", "INTERNAL", "PUBLIC"]),
      isArchived: z.boolean(),
      owner: z.object({ login: z.string() }),
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

interface Places extends MarkedRooms {
  /** What kind of standing place a description is given to; `undefined` for any other. */
  readonly standingKind: (description: string) => "council" | "joining" | undefined;
  /** What the host's settings call the case repository. */
  readonly setAs: RepositoryName;
  /** The case repository's id, where it was found. */
  readonly id: number | undefined;
}

/**
 * Asks for the case repository by its id and knows rooms by the mark in their description, so that
 * neither a new name nor openness hides one.
 */
export async function faultyPlaces(
  github: GitHub,
  places: Places,
): Promise<readonly FaultyPlace[]> {
  const { setAs, id = 0 } = places;
  try {
    const faults = await faultsOfCaseRepository(github, setAs);
    return [...faults, ...(await faultsBeside(github, places))];
  } catch (error) {
    const because = error instanceof Terminal ? error.edge.because : undefined;
    if (because !== "transferred" && because !== "out-of-reach") throw error;
    return [{ id, kind: "case-repository", fault: because }];
  }
}

async function faultsOfCaseRepository(
  github: GitHub,
  setAs: RepositoryName,
): Promise<readonly FaultyPlace[]> {
  const operation = "ObservePlace";
  const { repository: pinned } = await github.credentials.access("set-up");
  const variables = { repository: pinned.nodeId };
  const data = await askSetUp(github, operation, observePlaceQuery, variables, ["node"]);
  const { node } = parseAnswer(Place, data, operation);
  if (!node) {
    const edge = { route: operation, because: "out-of-reach" } as const;
    throw new Terminal("GitHub knows the case repository no more", edge);
  }
  const found = {
    public: node.visibility !== "PRIVATE",
    archived: node.isArchived,
    renamed: node.name.toLowerCase() !== setAs.name.toLowerCase(),
    transferred: node.owner.login.toLowerCase() !== setAs.owner.toLowerCase(),
  };
  return listed(found, { id: node.databaseId, kind: "case-repository" });
}

/** Of rooms and standing places. */
async function faultsBeside(
  github: GitHub,
  { isMark, standingKind, others }: Places,
): Promise<readonly FaultyPlace[]> {
  const { owner } = github.repository;
  const route = "GET /installation/repositories";
  const answer: unknown = await github.rest("rooms").paginate(route, { per_page: 100 });
  return parseAnswer(Repositories, answer, route)
    .filter((one) => one.owner.login.toLowerCase() === owner.toLowerCase())
    .filter((one) => !others.some((other) => isBeside(other, one.name)))
    .flatMap((one) => {
      const description = one.description ?? "";
      const kind = isMark(description) ? "room" : standingKind(description);
      if (!kind) return [];
      const renamed = kind === "room" ? !isCalledAsRoom(one.name) : !isCalledAsStanding(one.name);
      const found = { public: !one.private, archived: one.archived, renamed };
      return listed(found, { id: one.id, kind });
    });
}

/** Whether that is the name of a room or a standing place beside that case repository. */
function isBeside(caseRepository: string, name: string): boolean {
  const isOfIt = name.toLowerCase().startsWith(`${caseRepository.toLowerCase()}-`);
  const isStanding = isOfIt && isStandingSuffix(name.slice(caseRepository.length + 1));
  return isStanding || codeNameBeside(caseRepository, name) !== undefined;
}

/** They, too, keep theirs. */
function isCalledAsStanding(name: string): boolean {
  return [...name.matchAll(/-/g)].some(({ index }) => isStandingSuffix(name.slice(index + 1)));
}

/** Rooms keep the name they were given when the case repository gets another. */
function isCalledAsRoom(name: string): boolean {
  return /-[a-z]+-[a-z]+$/.test(name);
}

function listed(
  found: Readonly<Partial<Record<PlaceFault, boolean>>>,
  place: Pick<FaultyPlace, "id" | "kind">,
): readonly FaultyPlace[] {
  const kinds = ["public", "archived", "renamed", "transferred"] as const;
  const faults = kinds.filter((fault) => found[fault]);
  return faults.map((fault) => ({ ...place, fault }));
}
