import { z } from "zod";
import { type CodeName, NodeId } from "../../../domain/values/ids.ts";
import type { ObservedAnchor } from "../../../ports/observation.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";

/** What an anchor is called among the checks of the root commit. */
export function anchorName(codeName: CodeName): string {
  return `comity/record/${codeName}`;
}

/**
 * The anchors of as many names. Another app may make checks of the same name, so it is asked for
 * ours and looked whose they are. A name's newest check stands in for the others; two instances may
 * have made two at once, and all of them count.
 *
 * Variables: `root`, `appId`, and for each name `anchor<i>`.
 */
export function anchorFields(names: number): string {
  const suites = Array.from({ length: names }, (_, i) => {
    const filter = `appId: $appId, checkName: $anchor${i}`;
    return `anchor${i}: checkSuites(first: 10, filterBy: { ${filter} }) {
            nodes { app { databaseId } checkRuns(first: 100, filterBy: { ${filter}, checkType: ALL }) {
              totalCount nodes { id startedAt externalId }
            } }
          }`;
  });
  return names === 0
    ? ""
    : `root: object(oid: $root) { ... on Commit {
          ${suites.join("\n          ")}
        } }`;
}

const Suites = z.object({
  nodes: z.array(
    z.object({
      app: z.object({ databaseId: z.int() }).nullable(),
      checkRuns: z
        .object({
          totalCount: z.int(),
          nodes: z.array(
            z.object({
              id: NodeId,
              startedAt: GitHubInstant.nullable(),
              externalId: z.string().nullable(),
            }),
          ),
        })
        .refine(({ totalCount, nodes }) => totalCount <= nodes.length, "cut short"),
    }),
  ),
});

/** `null` where the root commit is gone. */
export const RootAnswer = z.record(z.string(), Suites).nullish();

export function anchorsIn(
  root: z.infer<typeof RootAnswer>,
  names: readonly CodeName[],
  appId: number,
): readonly ObservedAnchor[] {
  return names.flatMap((codeName, i) =>
    (root?.[`anchor${i}`]?.nodes ?? [])
      .filter(({ app }) => app?.databaseId === appId)
      .flatMap(({ checkRuns }) => checkRuns.nodes)
      .flatMap(({ id: run, startedAt, externalId: says }) =>
        startedAt === null || says === null ? [] : [{ codeName, run, startedAt, says }],
      ),
  );
}
