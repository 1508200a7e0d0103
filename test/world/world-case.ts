import { ourRecords } from "../fakes/record-keys.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { boardTitle } from "../../src/domain/case/board-fields.ts";
import { isStatusComment } from "../../src/reconcile/marks/markers.ts";
import type { RecordFile } from "../../src/ports/record-codec.ts";
import type { World } from "./start-world.ts";

export interface NewReport {
  readonly by: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Whether to wait until all is idle. */
  readonly waits: boolean;
}

/** A comment as people see it. */
interface SeenComment {
  readonly id: number;
  readonly nodeId: string;
  readonly by: string;
  readonly body: string;
  /** Names of the reactions, each as often as it was given: `eyes`, `confused`. */
  readonly reactions: readonly string[];
}

/** A case as ada finds it on GitHub. */
export interface WorldCase {
  readonly number: number;
  readonly nodeId: string;
  /** Comments and waits until all is idle. */
  say(login: string, body: string): Promise<SeenComment>;
  /** Comments and does not wait. */
  comment(login: string, body: string): Promise<SeenComment>;
  issue(): Promise<{
    readonly title: string;
    readonly state: string;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
  }>;
  title(): Promise<string>;
  labels(): Promise<readonly string[]>;
  assignees(): Promise<readonly string[]>;
  comments(): Promise<readonly SeenComment[]>;
  /** Names of the reactions of one comment. */
  reactions(comment: SeenComment): Promise<readonly string[]>;
  /** The app's comments, the status comment aside. */
  answers(): Promise<readonly string[]>;
  /** @throws unless there is exactly one */
  status(): Promise<string>;
  /** The card's values by field; `undefined` while the board has none. */
  card(): Promise<Readonly<Record<string, string | null>> | undefined>;
  /** The record's events, its chain checked; none while there is no record. */
  record(): Promise<readonly CaseEvent[]>;
}

export async function reportIn(
  world: World,
  {
    by = "ada",
    title = "Trouble",
    body = "Somebody shouted.",
    labels = ["report"],
    waits = true,
  }: Partial<NewReport> = {},
): Promise<WorldCase> {
  const filed = { ...world.here, title, body, labels: [...labels] };
  const { data } = await world.as(by).issues.create(filed);
  if (waits) await world.idle();
  return caseIn(world, data.number, data.node_id);
}

export async function findCase(world: World, number: number): Promise<WorldCase> {
  const { data } = await world.as("ada").issues.get({ ...world.here, issue_number: number });
  return caseIn(world, number, data.node_id);
}

function caseIn(world: World, number: number, nodeId: string): WorldCase {
  const at = { ...world.here, issue_number: number };
  const ada = world.as("ada");
  const reactionsOf = async (comment: number): Promise<string[]> => {
    const asked = { ...world.here, comment_id: comment };
    const { data } = await ada.reactions.listForIssueComment(asked);
    return data.map((reaction) => reaction.content);
  };
  const one: WorldCase = {
    number,
    nodeId,
    async comment(login, body) {
      const { data } = await world.as(login).issues.createComment({ ...at, body });
      return { id: data.id, nodeId: data.node_id, by: login, body, reactions: [] };
    },
    async say(login, body) {
      const said = await one.comment(login, body);
      await world.idle();
      return said;
    },
    async issue() {
      const { data } = await ada.issues.get(at);
      const labels = data.labels.map((label) =>
        typeof label === "string" ? label : (label.name ?? ""),
      );
      const assignees = (data.assignees ?? []).map(({ login }) => login);
      return { title: data.title, state: data.state, labels: labels.toSorted(), assignees };
    },
    title: async () => (await one.issue()).title,
    labels: async () => (await one.issue()).labels,
    assignees: async () => (await one.issue()).assignees,
    async comments() {
      const all = await ada.paginate(ada.issues.listComments, { ...at, per_page: 100 });
      return Promise.all(
        all.map(async ({ id, node_id, user, body = "" }) => {
          const reactions = (await reactionsOf(id)).toSorted();
          return { id, nodeId: node_id, by: user?.login ?? "", body, reactions };
        }),
      );
    },
    reactions: (comment) => reactionsOf(comment.id),
    async answers() {
      const ours = (await one.comments()).filter(({ by }) => by === "comity[bot]");
      return ours.map(({ body }) => body).filter((body) => !isStatusComment(body));
    },
    async status() {
      const found = (await one.comments()).filter(
        ({ by, body }) => by === "comity[bot]" && isStatusComment(body),
      );
      const [only, ...others] = found;
      if (!only || others.length > 0) throw new Error(`${found.length} status comments`);
      return only.body;
    },
    card: () => cardOf(world, number),
    async record() {
      const name = await one.title();
      const refs = await Promise.all(
        ["cases", "closed"].map((folder) =>
          ada.git.listMatchingRefs({ ...world.here, ref: `heads/${folder}/${name}` }),
        ),
      );
      const branch = refs.flatMap(({ data }) => data)[0]?.ref;
      if (branch === undefined) return [];
      const files: RecordFile[] = [];
      for (let n = 1; ; n += 1) {
        const path = n === 1 ? "record.yml" : `record-${n}.yml`;
        // A record goes on in the next file when one is full.
        // oxlint-disable-next-line no-await-in-loop
        const text = await textOf(world, path, branch);
        if (text === undefined) break;
        files.push({ path, text });
      }
      return ourRecords.read(files).map(({ content }) => content);
    },
  };
  return one;
}

async function textOf(world: World, path: string, ref: string): Promise<string | undefined> {
  const { repos } = world.as("ada");
  const answer = await repos.getContent({ ...world.here, path, ref }).catch((error: unknown) => {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined;
    throw error;
  });
  if (answer === undefined) return undefined;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file") throw new TypeError(`${path}: no file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}

async function cardOf(world: World, number: number): ReturnType<WorldCase["card"]> {
  const owen = world.as("owen");
  const org = world.here.owner;
  const { data: boards } = await owen.request("GET /orgs/{org}/projectsV2", { org });
  const board = boards.find(({ title }) => title === boardTitle);
  if (!board) return undefined;
  const asked = { org, project_number: board.number };
  const route = "GET /orgs/{org}/projectsV2/{project_number}";
  const { data: fields } = await owen.request(`${route}/fields`, asked);
  const { data: items } = await owen.request(`${route}/items`, {
    ...asked,
    fields: fields.map(({ id }) => String(id)),
    per_page: 100,
  });
  const item = (items as unknown as readonly Item[]).find(
    ({ content }) => content?.number === number,
  );
  const ours = ["Status", "Decided by", "Next deadline", "Overdue", "Waits for"];
  const values = (item?.fields ?? []).filter(({ name }) => ours.includes(name));
  return item && Object.fromEntries(values.map(({ name, value }) => [name, shown(value)]));
}

interface Item {
  readonly content?: { readonly number?: number } | null;
  readonly fields?: readonly { readonly name: string; readonly value: unknown }[];
}

/** A date is a text; a text and the name of an option have a raw form. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  const { raw, name } = value as { raw?: unknown; name?: unknown };
  return shown(raw ?? name);
}
