import { z } from "zod";
import { CodeName } from "../../../domain/values/ids.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

const Repositories = z.array(
  z.object({ name: z.string(), private: z.boolean(), owner: z.object({ login: z.string() }) }),
);

/** The private repositories the app covers whose name is the case repository's and a code name. */
export async function listRooms(github: GitHub): Promise<readonly CodeName[]> {
  const { owner, name } = github.repository;
  const route = "GET /installation/repositories";
  const answer: unknown = await github.rest("rooms").paginate(route, { per_page: 100 });
  return parseAnswer(Repositories, answer, route)
    .filter((one) => one.private && one.owner.login.toLowerCase() === owner.toLowerCase())
    .flatMap((one) => {
      const isBeside = one.name.toLowerCase().startsWith(`${name.toLowerCase()}-`);
      const read = CodeName.safeParse(one.name.slice(name.length + 1));
      return isBeside && read.success ? [read.data] : [];
    });
}
