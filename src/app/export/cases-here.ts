import { z } from "zod";
import { CodeName } from "../../domain/values/ids.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";
import type { Reader } from "./ask-as-reader.ts";

const query = `query ExportCases($owner: String!, $name: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: $prefix, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { name }
    }
  }
}`;

const Answer = z.object({
  repository: z.object({
    refs: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.object({ name: z.string() })),
    }),
  }),
});

/** The code names of all cases whose record somebody may read, in the case repository and in rooms. */
export async function casesHere(
  repository: RepositoryNamed,
  reader: Reader,
): Promise<readonly string[]> {
  const { owner, name } = repository;
  const repositories = await reader.repositoriesOf(owner);
  const rooms = repositories
    .filter((one) => one.startsWith(`${name}-`))
    .map((one) => one.slice(name.length + 1));
  const open = await namesBelow("refs/heads/cases/", repository, reader);
  const closed = await namesBelow("refs/heads/closed/", repository, reader);
  const all = new Set([...open, ...closed, ...rooms]);
  return [...all].filter((one) => CodeName.safeParse(one).success).toSorted();
}

async function namesBelow(
  prefix: string,
  { owner, name }: RepositoryNamed,
  reader: Reader,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    // Each page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const page: z.infer<typeof Answer> | undefined = await reader.ask(
      query,
      { owner, name, prefix, after },
      Answer,
    );
    if (!page) return names;
    names.push(...page.repository.refs.nodes.map((ref) => ref.name.replace(/^[a-z]+\//, "")));
    if (!page.repository.refs.pageInfo.hasNextPage) return names;
    after = page.repository.refs.pageInfo.endCursor;
  }
}
