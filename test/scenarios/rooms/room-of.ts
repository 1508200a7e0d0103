import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { ourRecords } from "../../fakes/record-keys.ts";
import { isStatusComment } from "../../../src/reconcile/marks/markers.ts";
import type { World } from "../../world/start-world.ts";

/** A room as one of its readers finds it. */
export interface Room {
  readonly name: string;
  readonly codeName: string;
  readonly issue: { readonly id: string; readonly title: string; readonly body: string };
  /** Oldest first. */
  readonly comments: readonly { readonly by: string; readonly body: string }[];
  readonly status: string;
  readonly record: readonly CaseEvent[];
  readonly readers: readonly string[];
  say(login: string, body: string): Promise<void>;
}

/** Whether a repository of that name would be a room beside this one, and no standing place. */
export function isRoomOf(repo: string, name: string): boolean {
  return name.startsWith(`${repo}-`) && !/-(council|joining-\d+|call-[a-z]+-[a-z]+)$/.test(name);
}

/** The names of the rooms somebody sees. */
export async function roomsSeenBy(world: World, login: string): Promise<readonly string[]> {
  const { owner: org, repo } = world.here;
  const { data } = await world.as(login).repos.listForOrg({ org, per_page: 100 });
  return data.map(({ name }) => name).filter((name) => isRoomOf(repo, name));
}

/** The only room somebody sees. @throws where there is none, or another */
export async function roomOf(world: World, login: string): Promise<Room> {
  const [name, ...others] = await roomsSeenBy(world, login);
  if (name === undefined || others.length > 0) throw new Error(`not one room but ${others.length}`);
  return readRoom(world, login, name);
}

export async function readRoom(world: World, login: string, name: string): Promise<Room> {
  const { owner, repo } = world.here;
  const here = { owner, repo: name };
  const reader = world.as(login);
  const codeName = name.slice(repo.length + 1);
  const { data } = await reader.issues.listForRepo({ ...here, state: "all" });
  const issues = data.filter((one) => one.pull_request === undefined);
  const [issue, ...surplus] = issues;
  if (!issue || surplus.length > 0) throw new Error(`${issues.length} issues in a room`);
  const at = { ...here, issue_number: issue.number };
  const comments = await reader.paginate(reader.issues.listComments, { ...at, per_page: 100 });
  const { data: access } = await world.as("owen").repos.listCollaborators({ ...here });
  const told = comments.map(({ user, body = "" }) => ({ by: user?.login ?? "", body }));
  const statuses = told.filter(({ body }) => isStatusComment(body));
  if (statuses.length > 1) throw new Error("several status comments");
  return {
    name,
    codeName,
    issue: { id: issue.node_id, title: issue.title, body: issue.body ?? "" },
    comments: told,
    status: statuses[0]?.body ?? "",
    record: await recordIn(world, login, here, codeName),
    readers: access.map((person) => person.login).toSorted(),
    async say(by, body) {
      await world.as(by).issues.createComment({ ...at, body });
      await world.idle();
    },
  };
}

async function recordIn(
  world: World,
  login: string,
  here: { readonly owner: string; readonly repo: string },
  codeName: string,
): Promise<readonly CaseEvent[]> {
  for (const folder of ["cases", "closed"]) {
    const asked = { ...here, path: "record.yml", ref: `${folder}/${codeName}` };
    const answer = await world
      .as(login)
      .repos.getContent(asked)
      .catch(() => undefined);
    if (!answer || Array.isArray(answer.data) || answer.data.type !== "file") continue;
    const text = Buffer.from(answer.data.content, "base64").toString("utf8");
    return ourRecords.read([{ path: "record.yml", text }]).map(({ content }) => content);
  }
  return [];
}
