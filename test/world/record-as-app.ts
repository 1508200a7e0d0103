import { ourRecords } from "../fakes/record-keys.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { EventBody } from "../../src/domain/case/event-body.ts";
import { Cause } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { asApp } from "./as-app.ts";
import type { World } from "./start-world.ts";
import type { WorldCase } from "./world-case.ts";

/**
 * Something the app recorded in a run that died right after it: the event stands in the record, in
 * a commit of the app's own, and nothing of it is done or shown. A sweep finds it.
 */
export async function recordAsApp(
  world: World,
  it: WorldCase,
  by: Person,
  ...bodies: readonly EventBody[]
): Promise<void> {
  const name = await it.title();
  const branch = `cases/${name}`;
  const { git, repos } = world.as("ada");
  const { data: ref } = await git.getRef({ ...world.here, ref: `heads/${branch}` });
  const { data: file } = await repos.getContent({ ...world.here, path: "record.yml", ref: branch });
  const { data: head } = await git.getCommit({ ...world.here, commit_sha: ref.object.sha });
  if (Array.isArray(file) || file.type !== "file") throw new TypeError("no record");
  const text = Buffer.from(file.content, "base64").toString("utf8");
  const files = [{ path: "record.yml", text }];
  const documents = ourRecords.read(files);
  const last = documents.at(-1);
  const at = Instant.parse(last?.content.at);
  const events = bodies.map((body, i): CaseEvent => {
    const cause = Cause.parse(`IC_died${documents.length}#${i + 1}`);
    return { ...body, at, by, cause, register: last?.content.register };
  });
  const [changed] = ourRecords.append(files, last, events).files;
  const app = await asApp(world);
  await app.graphql(
    `mutation ($commit: CreateCommitOnBranchInput!) {
      createCommitOnBranch(input: $commit) { commit { oid } }
    }`,
    {
      commit: {
        branch: {
          repositoryNameWithOwner: `${world.here.owner}/${world.here.repo}`,
          branchName: branch,
        },
        expectedHeadOid: ref.object.sha,
        message: { headline: name, body: dueAtOnce(head.message, at) },
        fileChanges: {
          additions: [
            { path: "record.yml", contents: Buffer.from(changed?.text ?? "").toString("base64") },
          ],
        },
      },
    },
  );
}

/** The trailers of the commit before, and that there is something to do. */
function dueAtOnce(message: string, at: Instant): string {
  const trailers = message.split("\n\n").at(-1)?.split("\n") ?? [];
  const others = trailers.filter((trailer) => !trailer.startsWith("Look-Again:"));
  return [...others, `Look-Again: ${at}`].join("\n");
}
