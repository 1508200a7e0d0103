import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { Check } from "../check.ts";
import { right, wrong, type Diagnosis } from "../diagnosis.ts";

const branches = [
  "cases/comity-doctor",
  "closed/comity-doctor",
  "resolution/comity-doctor",
  "register",
];
/** Rules that a commit by the app, which GitHub signs, does not fall under. */
const harmless = new Set(["required_signatures", "non_fast_forward", "required_deployments"]);
const listRoute = "GET /repos/{owner}/{repo}/rulesets";
const rulesRoute = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
const Rulesets = z.array(z.object({ id: z.int(), name: z.string() }));
const Rules = z.array(
  z.object({
    type: z.string(),
    ruleset_id: z.int().optional(),
    ruleset_source_type: z.string().optional(),
  }),
);

/**
 * Asks which rules GitHub holds to a branch of each kind Comity writes; nothing is written. Comity's
 * own let it through, and where the plan has no rules there are none.
 */
export const branchRulesCheck: Check = {
  about: "Rules for branches",
  asks: "github",
  async examine({ github, repository }) {
    const here = { owner: repository.owner, repo: repository.name };
    const rest = github.rest("set-up");
    const all = await rest.request(listRoute, { ...here, per_page: 100 }).catch(noPlan);
    if (all === undefined) return [right("GitHub's plan has none for this repository")];
    const own = new Set(
      parseAnswer(Rulesets, all.data, listRoute)
        .filter(({ name }) => /^Comity(?:$|: )/.test(name))
        .map(({ id }) => id),
    );
    const findings: Diagnosis[] = [];
    for (const branch of branches) {
      const { data } = await rest.request(rulesRoute, { ...here, branch });
      const foreign = parseAnswer(Rules, data, rulesRoute).filter(
        ({ type, ruleset_id: id }) => !harmless.has(type) && !own.has(id ?? 0),
      );
      const types = [...new Set(foreign.map(({ type }) => type.replaceAll("_", " ")))];
      const isOfOrganisation = foreign.some((one) => one.ruleset_source_type === "Organization");
      if (types.length > 0) findings.push(ruled(branch, types, isOfOrganisation));
    }
    return findings.length > 0 ? findings : [right("none stands in Comity's way")];
  },
};

function ruled(branch: string, types: readonly string[], isOfOrganisation: boolean): Diagnosis {
  const where = isOfOrganisation ? "the organisation's rulesets" : "the repository's rulesets";
  return wrong(
    `rules hold to branches such as ${branch}: ${types.join(", ")}`,
    `an owner leaves this repository out of them, or lets the App through, in ${where}`,
  );
}

function noPlan(error: unknown): undefined {
  if (!(error instanceof Terminal && error.edge.status === 403)) throw error;
}
