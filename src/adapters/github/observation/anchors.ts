import { z } from "zod";
import { CodeName, NodeId } from "../../../domain/values/ids.ts";
import type { ObservedAnchor, ObservedRun } from "../../../ports/observation.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";

const folder = "comity/record/";

const ofRegister = "comity/register";

/** What an anchor is called among the checks of the root commit. */
export function anchorName(of: CodeName | "register"): string {
  return of === "register" ? ofRegister : `${folder}${of}`;
}

function codeNameIn(name: string): CodeName | undefined {
  return name.startsWith(folder) ? CodeName.safeParse(name.slice(folder.length)).data : undefined;
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
    const filter = `appId: $appId, checkName: $anchor${i}, checkType: ALL`;
    return `anchor${i}: checkSuites(first: 10, filterBy: { appId: $appId }) {
            nodes { app { databaseId } checkRuns(first: 100, filterBy: { ${filter} }) {
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

/**
 * A page of all anchors. An app has one suite at a commit. Variables: `appId` and `anchorsAfter`.
 */
export const anchorsFragment = `fragment Anchors on Commit {
  checkSuites(first: 10, filterBy: { appId: $appId }) { nodes {
    app { databaseId }
    checkRuns(first: $size, after: $anchorsAfter, filterBy: { appId: $appId, checkType: ALL }) {
      pageInfo { hasNextPage endCursor }
      nodes { id name startedAt externalId }
    }
  } }
}`;

/** The anchor of the register, beside them. Variable: `appId`. */
export const registerAnchorFragment = `fragment RegisterAnchor on Commit {
  checkSuites(first: 10, filterBy: { appId: $appId }) { nodes {
    app { databaseId }
    checkRuns(first: 100, filterBy: { appId: $appId, checkName: "${ofRegister}", checkType: ALL }) {
      totalCount nodes { id startedAt externalId }
    }
  } }
}`;

const Run = z.object({
  id: NodeId,
  startedAt: GitHubInstant.nullable(),
  externalId: z.string().nullable(),
});

const App = z.object({ databaseId: z.int() }).nullable();

/** `null` where the root commit is gone. */
export const AnchorsPage = z
  .object({
    checkSuites: z.object({
      nodes: z.array(
        z.object({
          app: App,
          checkRuns: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
            nodes: z.array(Run.extend({ name: z.string() })),
          }),
        }),
      ),
    }),
  })
  .nullable();
type AnchorsPage = z.infer<typeof AnchorsPage> | undefined;

/** This app's own checks on a page. */
export function listOf(page: AnchorsPage, appId: number) {
  return page?.checkSuites.nodes.find(({ app }) => app?.databaseId === appId)?.checkRuns;
}

export function anchorsOnPage(page: AnchorsPage, appId: number): readonly ObservedAnchor[] {
  return (listOf(page, appId)?.nodes ?? []).flatMap(({ name, ...run }) => {
    const codeName = codeNameIn(name);
    return codeName ? anchorIn(run, codeName) : [];
  });
}

function anchorIn(run: z.infer<typeof Run>, codeName: CodeName): readonly ObservedAnchor[] {
  return saidIn(run).map((said) => ({ codeName, ...said }));
}

function saidIn({ id, startedAt, externalId: says }: z.infer<typeof Run>): readonly ObservedRun[] {
  return startedAt === null || says === null ? [] : [{ run: id, startedAt, says }];
}

const Suites = z.object({
  nodes: z.array(
    z.object({
      app: App,
      checkRuns: z
        .object({ totalCount: z.int(), nodes: z.array(Run) })
        .refine(({ totalCount, nodes }) => totalCount <= nodes.length, "cut short"),
    }),
  ),
});

/** Nothing where there is no such commit. */
export const RegisterAnchorAnswer = z.object({ checkSuites: Suites.nullish() }).nullish();

export function registerAnchorsIn(
  root: z.infer<typeof RegisterAnchorAnswer>,
  appId: number,
): readonly ObservedRun[] {
  return (root?.checkSuites?.nodes ?? [])
    .filter(({ app }) => app?.databaseId === appId)
    .flatMap(({ checkRuns }) => checkRuns.nodes)
    .flatMap(saidIn);
}

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
      .flatMap((run) => anchorIn(run, codeName)),
  );
}
