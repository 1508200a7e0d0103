import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import type { CasePlace } from "./case-place.ts";
import { contentsPath } from "./contents-path.ts";
import { nodes } from "./nodes.ts";
import {
  Pull,
  pullFields,
  type Annotation,
  type Commit,
  type Dismissal,
  type Review,
} from "./pull-shape.ts";

const document = /* GraphQL */ `
  query ConsoleResolution($org: String!, $repo: String!, $branch: String!) {
    repository(owner: $org, name: $repo) {
      pullRequests(headRefName: $branch, first: 1, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { ${pullFields} }
      }
      all: pullRequests(headRefName: $branch, first: 10, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { number }
      }
    }
  }
`;

const answer = z.object({
  repository: z.object({
    pullRequests: nodes(Pull),
    all: nodes(z.object({ number: z.int() })),
  }),
});
const file = z.object({ content: z.string(), sha: z.string() });

/** What somebody last said of a resolution that counts one way or the other. */
export interface Opinion extends Review {
  /** Whether it was said of the text as it is now. */
  readonly isOnHead: boolean;
  readonly dismissal: Dismissal | undefined;
}

export interface ShownFile {
  readonly path: string;
  readonly text: string;
  /** The blob, as GitHub wants it named by who changes the file. */
  readonly sha: string;
}

export interface Check {
  readonly name: string;
  /** Slug of the app that set it. */
  readonly by: string;
  /** In lower case; `undefined` while it runs. */
  readonly conclusion: string | undefined;
  readonly title: string;
  /** Markdown */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** The newest pull request that proposes a resolution of a case, as somebody sees it. */
export interface Resolution {
  readonly pull: Pull;
  readonly files: readonly ShownFile[];
  /** The newest per person, in the order in which they came. */
  readonly opinions: readonly Opinion[];
  readonly remarks: readonly Review[];
  /** Of the newest commit. */
  readonly checks: readonly Check[];
  /** Oldest first. */
  readonly commits: readonly Commit[];
  /** Numbers of earlier pull requests, newest first. */
  readonly earlier: readonly number[];
}

/** `undefined` where none was proposed yet. */
export async function readResolution(
  person: ActingPerson,
  place: CasePlace,
  codeName: string,
): Promise<Resolution | undefined> {
  const { org, repo } = place;
  const branch = `resolution/${codeName}`;
  const { repository } = await person.query(document, { org, repo, branch }, answer);
  const [pull] = repository.pullRequests;
  if (pull === undefined) return undefined;
  return {
    pull,
    files: await readFiles(person, place, pull),
    opinions: opinionsOf(pull),
    remarks: pull.reviews.filter(({ state }) => state === "COMMENTED"),
    checks: checksOf(pull),
    commits: pull.commits.map(({ commit }) => commit),
    earlier: repository.all.slice(1).map(({ number }) => number),
  };
}

/** As they are at the newest commit, which outlives its branch. */
async function readFiles(
  person: ActingPerson,
  place: CasePlace,
  { files, headRefOid }: Pull,
): Promise<readonly ShownFile[]> {
  const read = await Promise.all(
    files.map(async ({ path }) => {
      const found = await person.look(`${contentsPath(place, path)}?ref=${headRefOid}`);
      if (found === undefined) return [];
      const { content, sha } = file.parse(found);
      return [{ path, sha, text: Buffer.from(content, "base64").toString("utf8") }];
    }),
  );
  return read.flat();
}

function opinionsOf({ reviews, dismissals, headRefOid }: Pull): readonly Opinion[] {
  const newest = new Map<string, Opinion>();
  for (const review of reviews) {
    if (review.state === "COMMENTED") continue;
    newest.delete(review.author);
    newest.set(review.author, {
      ...review,
      isOnHead: review.commit?.oid === headRefOid,
      dismissal: dismissals.findLast((one) => one.review?.databaseId === review.databaseId),
    });
  }
  return [...newest.values()];
}

function checksOf({ newest }: Pull): readonly Check[] {
  const suites = newest.flatMap(({ commit }) => commit.checkSuites);
  return suites.flatMap(({ app, checkRuns }) =>
    checkRuns.map(({ name, conclusion, title, summary, annotations }) => ({
      name,
      by: app?.slug ?? "ghost",
      conclusion: conclusion?.toLowerCase(),
      title: title ?? "",
      summary: summary ?? "",
      annotations,
    })),
  );
}
