import { z } from "zod";
import { isAccessIssue } from "../../domain/chapters/keeping-apart/access-issue.ts";
import { CodeName } from "../../domain/values/ids.ts";

const Subject = z.object({
  issue: z.object({
    node_id: z.string().min(1),
    title: z.string().default(""),
    body: z
      .string()
      .nullish()
      .transform((text) => text ?? ""),
    pull_request: z.unknown().optional(),
  }),
});
const BoardItem = z.object({
  projects_v2_item: z.object({
    content_type: z.literal("Issue"),
    content_node_id: z.string().min(1),
  }),
});
const Push = z.object({
  ref: z.string(),
  repository: z.object({ default_branch: z.string() }),
});
const Pull = z.object({ pull_request: z.object({ head: z.object({ ref: z.string() }) }) });
const Files = z.object({
  commits: z.array(
    z.object({ added: z.array(z.string()), modified: z.array(z.string()) }).partial(),
  ),
});
const Branch = z.object({ ref: z.string(), ref_type: z.literal("branch") });

/**
 * Which keys a delivery may have changed: `case:<node id of the issue>`,
 * `resolution:<code name>`, `set-up`, `access`, `sweep`, `closed`.
 * Nothing else of it counts, and what is unknown or misshapen changes nothing.
 *
 * @param event as in the header `x-github-event`
 */
export function webhookKeys(event: string, payload: unknown): readonly string[] {
  switch (event) {
    case "issues":
    case "issue_comment": {
      const subject = Subject.safeParse(payload).data;
      const isCase = subject && subject.issue.pull_request === undefined;
      if (!isCase) return subject ? resolutionKeys(/^(.+)$/, [subject.issue.title]) : [];
      const isAudit = event === "issue_comment" && isAccessIssue(subject.issue);
      return [`case:${subject.issue.node_id}`, ...(isAudit ? ["access"] : [])];
    }
    case "projects_v2_item": {
      const item = BoardItem.safeParse(payload).data;
      return item ? [`case:${item.projects_v2_item.content_node_id}`] : [];
    }
    case "push": {
      const push = Push.safeParse(payload).data;
      const branch = push?.ref.replace(/^refs\/heads\//, "");
      if (branch === undefined) return [];
      const keys = branchKeys(branch, push?.repository.default_branch);
      return branch === push?.repository.default_branch ? [...keys, ...fileKeys(payload)] : keys;
    }
    case "pull_request":
    case "pull_request_review":
    case "pull_request_review_comment": {
      const branch = Pull.safeParse(payload).data?.pull_request.head.ref;
      if (branch === undefined) return [];
      // Whatever is no resolution is looked at together with the config.
      const isResolution = branch.startsWith("resolution/");
      return isResolution ? resolutionKeys(/^resolution\/(.+)$/, [branch]) : ["set-up"];
    }
    case "create":
    case "delete": {
      const branch = Branch.safeParse(payload).data;
      return branch ? branchKeys(branch.ref, undefined) : [];
    }
    case "repository":
    case "member":
    case "projects_v2":
    case "installation":
    case "installation_repositories":
      return ["set-up", "access"];
    case "label":
    case "installation_target":
      return ["set-up"];
    case "membership":
    case "organization":
    case "public":
    case "repository_ruleset":
    case "team":
    case "team_add":
      return ["access"];
    default:
      return [];
  }
}

/**
 * Whether a delivery of an organisation may mean that somebody who was put out is in again, or that
 * the app can or cannot put people out any more.
 */
export function mayChangeBans(event: string): boolean {
  return banEvents.has(event);
}

/** Whether a delivery may mean that a repository was opened to everybody, archived or renamed. */
export function mayChangePlaces(event: string): boolean {
  return event === "repository" || event === "public";
}

const banEvents: ReadonlySet<string> = new Set([
  "org_block",
  "organization",
  "membership",
  "installation",
  "installation_target",
]);

/** Somebody other than the app touched a branch: only the app's own branches and the config count. */
function branchKeys(branch: string, defaultBranch: string | undefined): readonly string[] {
  if (branch === defaultBranch || branch === "register") return ["set-up"];
  if (branch.startsWith("closed/")) return ["closed"];
  if (branch.startsWith("cases/")) return ["sweep"];
  return resolutionKeys(/^resolution\/(.+)$/, [branch]);
}

/** Somebody pushed a resolution's file past its pull request. */
function fileKeys(payload: unknown): readonly string[] {
  const commits = Files.safeParse(payload).data?.commits ?? [];
  const paths = commits.flatMap(({ added = [], modified = [] }) => [...added, ...modified]);
  return resolutionKeys(/^resolutions\/(.+)\.md$/, paths);
}

/** `resolution:<code name>` for each name among these; what is no name is left out. */
function resolutionKeys(pattern: RegExp, names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => CodeName.safeParse(pattern.exec(name)?.[1]).data ?? []);
  return [...new Set(found)].map((name) => `resolution:${name}`);
}
