import { z } from "zod";
import type {
  RefusingRule,
  Hindrance,
  OwnBranches,
} from "../../../domain/chapters/keeping-apart/refusing-rule.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/** A name of each kind of branch that the app writes to; none of them is ever a case's. */
const asked: readonly (readonly [OwnBranches, string])[] = [
  ["cases/…", "cases/comity"],
  ["closed/…", "closed/comity"],
  ["resolution/…", "resolution/comity"],
  ["register", "register"],
];

const Rules = z.array(
  z.object({
    type: z.string(),
    ruleset_id: z.int().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
);
type Rule = z.infer<typeof Rules>[number];

/** Of whoever asks, which is the app. */
const Bypass = z.object({ current_user_can_bypass: z.string().optional() });

/**
 * The rules that GitHub would refuse the app's own branches by; `undefined` where it does not show
 * them. What a ruleset lets the app pass is none.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
export async function observeBranchRules(
  github: GitHub,
): Promise<readonly Hindrance[] | undefined> {
  const rulesets = new Map<number, boolean>();
  const found: Hindrance[] = [];
  try {
    for (const [branches, branch] of asked) {
      for (const rule of await rulesOf(github, branch)) {
        const hinders = hinderingRule(rule, branch);
        if (hinders === undefined || (await mayPass(github, rule, rulesets))) continue;
        if (!found.some((one) => one.branches === branches && one.rule === hinders))
          found.push({ branches, rule: hinders });
      }
    }
    return found;
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    return undefined;
  }
}

async function rulesOf(github: GitHub, branch: string): Promise<z.infer<typeof Rules>> {
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
  const here = { owner, repo, branch, per_page: 100 };
  const answer: unknown = await github.rest("set-up").paginate(route, here);
  return parseAnswer(Rules, answer, route);
}

async function mayPass(
  github: GitHub,
  { ruleset_id }: Rule,
  known: Map<number, boolean>,
): Promise<boolean> {
  if (ruleset_id === undefined) return false;
  const before = known.get(ruleset_id);
  if (before !== undefined) return before;
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
  const { data } = await github.rest("set-up").request(route, { owner, repo, ruleset_id });
  const { current_user_can_bypass: may } = parseAnswer(Bypass, data, route);
  known.set(ruleset_id, may === "always" || may === "exempt");
  return known.get(ruleset_id) ?? false;
}

/** What of the app's a rule refuses; its commits are signed, and in one line. */
function hinderingRule({ type, parameters = {} }: Rule, branch: string): RefusingRule | undefined {
  switch (type) {
    case "creation":
    case "update":
    case "deletion":
      return type;
    case "pull_request":
      return "pull-request";
    case "required_status_checks":
    case "workflows":
    case "required_deployments":
      return "checks";
    case "branch_name_pattern":
      return fitsName(parameters, branch) ? undefined : "name";
    case "commit_message_pattern":
    case "commit_author_email_pattern":
    case "committer_email_pattern":
    case "file_path_restriction":
    case "code_scanning":
      return "other";
    default:
      return undefined;
  }
}

const Pattern = z.object({
  operator: z.enum(["starts_with", "ends_with", "contains", "regex"]),
  pattern: z.string(),
  negate: z.boolean().default(false),
});

/** GitHub's regular expressions are RE2's; one that is not read here counts as in the way. */
function fitsName(parameters: unknown, branch: string): boolean {
  const read = Pattern.safeParse(parameters);
  if (!read.success) return false;
  const { operator, pattern, negate } = read.data;
  return fits(operator, pattern, branch) !== negate;
}

function fits(
  operator: z.infer<typeof Pattern>["operator"],
  pattern: string,
  branch: string,
): boolean {
  switch (operator) {
    case "starts_with":
      return branch.startsWith(pattern);
    case "ends_with":
      return branch.endsWith(pattern);
    case "contains":
      return branch.includes(pattern);
    case "regex":
      // Not run: it is the owners' own, and may be one that never ends.
      return false;
  }
}
