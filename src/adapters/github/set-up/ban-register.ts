import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import type { BanRegister } from "../../../ports/ban-register.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { commitWhereSeen } from "./commit-files.ts";

const Ref = z.object({ object: z.object({ sha: GitOid }) });

const branch = "register";

/** The commits name no order and no case, so that nobody can tell from them who decided what. */
const headline = "Update the register of bans";

export function createBanRegister(github: GitHub): BanRegister {
  const { owner, name: repo } = github.repository;
  return {
    async head() {
      const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
      const asked = { owner, repo, ref: `heads/${branch}` };
      const { data } = await github.rest("case-repository").request(route, asked);
      return parseAnswer(Ref, data, route).object.sha;
    },
    write: (expectedHeadOid, files) =>
      commitWhereSeen(github, "case-repository", { branch, expectedHeadOid, headline, files }),
  };
}
