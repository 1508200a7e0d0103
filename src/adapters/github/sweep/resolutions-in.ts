import { z } from "zod";
import { CodeName } from "../../../domain/values/ids.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";

/** The resolutions of a repository: the pull requests changed last, and the files. Variable: `size`. */
export const resolutionsFragment = `fragment Resolutions on Repository {
  defaultBranchRef { target { ... on Commit {
    resolutions: file(path: "resolutions") { object { ... on Tree { entries { name oid } } } }
  } } }
  pulls: pullRequests(first: $size, orderBy: { field: UPDATED_AT, direction: DESC }) {
    nodes { number headRefName headRefOid baseRefName state isDraft updatedAt }
  }
}`;

const PullRow = z.object({
  number: z.int().positive(),
  headRefName: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
  state: z.string(),
  isDraft: z.boolean(),
  updatedAt: GitHubInstant,
});

const Folder = z.object({
  entries: z.array(z.object({ name: z.string(), oid: z.string() })).nullish(),
});

/** The keys of `Resolutions`; both are left out where the fragment is. */
export const resolutionsShape = {
  pulls: z.object({ nodes: z.array(PullRow) }).optional(),
  defaultBranchRef: z
    .object({ target: z.object({ resolutions: z.object({ object: Folder }).nullish() }) })
    .nullish(),
};
const ResolutionsAnswer = z.object(resolutionsShape);
type ResolutionsAnswer = z.infer<typeof ResolutionsAnswer>;

/**
 * The resolutions among pull requests and files, by case: a text for each that differs when the
 * newest pull requests or the file in the default branch do.
 */
export function resolutionsIn({
  pulls,
  defaultBranchRef,
}: ResolutionsAnswer): ReadonlyMap<CodeName, string> {
  const found = new Map<CodeName, string>();
  const add = (codeName: CodeName | undefined, text: string) => {
    if (codeName) found.set(codeName, `${found.get(codeName) ?? ""}${text}\n`);
  };
  for (const { headRefName, ...pull } of pulls?.nodes ?? [])
    add(decidedOn(headRefName), JSON.stringify(pull));
  for (const { name, oid } of defaultBranchRef?.target.resolutions?.object.entries ?? [])
    add(CodeName.safeParse(/^(.+)\.md$/.exec(name)?.[1]).data, oid);
  return found;
}

/** Whose resolution each pull request is, by its number. */
export function pullsIn({ pulls }: ResolutionsAnswer): ReadonlyMap<number, CodeName> {
  return new Map(
    (pulls?.nodes ?? []).flatMap(({ number, headRefName }) => {
      const codeName = decidedOn(headRefName);
      return codeName ? [[number, codeName] as const] : [];
    }),
  );
}

function decidedOn(branch: string): CodeName | undefined {
  return CodeName.safeParse(/^resolution\/(.+)$/.exec(branch)?.[1]).data;
}
