import { z } from "zod";
import { CodeName, NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/** By what rooms are known, whatever they are called. */
export interface MarkedRooms {
  /** Whether a description is one that the app gives to rooms. */
  readonly isMark: (description: string) => boolean;
  /** Names of the owner's other case repositories, whose rooms are theirs to look after. */
  readonly others: readonly string[];
}

export const findRecordQuery = `query FindRecord($room: ID!) {
  node(id: $room) {
    ... on Repository {
      open: refs(refPrefix: "refs/heads/cases/", first: 1) { nodes { name } }
      closed: refs(refPrefix: "refs/heads/closed/", first: 1) { nodes { name } }
    }
  }
}
`;

const Repositories = z.array(
  z.object({
    id: z.int().positive(),
    node_id: NodeId,
    name: z.string(),
    description: z.string().nullish(),
    private: z.boolean(),
    owner: z.object({ login: z.string() }),
  }),
);
type Repository = z.infer<typeof Repositories>[number];

const Refs = z.object({ nodes: z.array(z.object({ name: z.string() })) });
const FoundRecord = z.object({ node: z.object({ open: Refs, closed: Refs }) });

/** The code name in the name of a repository beside that one, where it has one. */
export function codeNameBeside(caseRepository: string, name: string): CodeName | undefined {
  const isBeside = name.toLowerCase().startsWith(`${caseRepository.toLowerCase()}-`);
  return isBeside ? CodeName.safeParse(name.slice(caseRepository.length + 1)).data : undefined;
}

/**
 * What the repositories of rooms are called: `<case repository>-<code name>`, unless the case
 * repository or the room itself was renamed. Then the mark in its description says that it is a
 * room, and the record in it of which case.
 */
export class RoomNames {
  readonly #github: GitHub;
  readonly #marked: MarkedRooms;
  #names: ReadonlyMap<CodeName, Pick<Repository, "name" | "node_id">> | undefined;
  /** By the id of the repository it lies in. */
  readonly #records = new Map<number, CodeName>();

  constructor(github: GitHub, marked: MarkedRooms) {
    this.#github = github;
    this.#marked = marked;
  }

  /** Whether they were listed since the start. */
  get areKnown(): boolean {
    return this.#names !== undefined;
  }

  nameOf(room: CodeName): string | undefined {
    return this.#names?.get(room)?.name;
  }

  idOf(room: CodeName): NodeId | undefined {
    return this.#names?.get(room)?.node_id;
  }

  /** One request for a hundred repositories, and one for each under another name, once. */
  async list(): Promise<readonly CodeName[]> {
    const { owner, name } = this.#github.repository;
    const route = "GET /installation/repositories";
    const answer: unknown = await this.#github.rest("rooms").paginate(route, { per_page: 100 });
    const closed = parseAnswer(Repositories, answer, route)
      .filter((one) => one.private && one.owner.login.toLowerCase() === owner.toLowerCase())
      .toSorted((a, b) => a.id - b.id);
    const names = new Map<CodeName, Repository>();
    for (const one of closed) {
      const room = codeNameBeside(name, one.name);
      if (room) names.set(room, one);
    }
    for (const one of closed.filter((stray) => this.#isStray(stray, name))) {
      const room = await this.#recordIn(one);
      if (room && !names.has(room)) names.set(room, one);
    }
    this.#names = names;
    return [...names.keys()];
  }

  /** With several case repositories, nothing says whose room it is. */
  #isStray({ name, description }: Repository, caseRepository: string): boolean {
    const { isMark, others } = this.#marked;
    return (
      others.length === 0 && isMark(description ?? "") && !codeNameBeside(caseRepository, name)
    );
  }

  async #recordIn({ id, name, node_id: room }: Repository): Promise<CodeName | undefined> {
    const known = this.#records.get(id);
    if (known) return known;
    const found = await findRecord(this.#github.at(name), room);
    if (found) this.#records.set(id, found);
    return found;
  }
}

async function findRecord(github: GitHub, room: NodeId): Promise<CodeName | undefined> {
  const request = { operation: "FindRecord", text: findRecordQuery, variables: { room } };
  try {
    const answer = await github.graphql("case-repository", request);
    const { node } = parseAnswer(FoundRecord, wholeData(answer, "FindRecord"), "FindRecord");
    const [branch] = [...node.open.nodes, ...node.closed.nodes];
    return CodeName.safeParse(branch?.name.split("/").at(-1)).data;
  } catch (error) {
    // What cannot be read there does not hide the others.
    if (error instanceof Terminal) return undefined;
    throw error;
  }
}
