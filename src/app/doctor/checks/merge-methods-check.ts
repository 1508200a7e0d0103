import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

const Allowed = z.object({
  allow_merge_commit: z.boolean(),
  allow_squash_merge: z.boolean(),
  allow_rebase_merge: z.boolean(),
});
const route = "GET /repos/{owner}/{repo}";

/** A resolution is merged by whatever way the repository allows. */
export const mergeMethodsCheck: Check = {
  about: "Merging",
  asks: "github",
  async examine({ github, repository: { owner, name } }) {
    const { data } = await github.rest("set-up").request(route, { owner, repo: name });
    const allowed = parseAnswer(Allowed, data, route);
    const ways = [
      ...(allowed.allow_squash_merge ? ["squashing"] : []),
      ...(allowed.allow_merge_commit ? ["merge commits"] : []),
      ...(allowed.allow_rebase_merge ? ["rebasing"] : []),
    ];
    if (ways.length === 3) return [right("every way of merging is allowed")];
    if (ways.length > 0)
      return [
        right(`of the ways of merging, only ${ways.join(" and ")} is left on, which is enough`),
      ];
    return [
      wrong(
        "every way of merging is switched off",
        "allow one in the repository's settings, Pull Requests",
      ),
    ];
  },
};
