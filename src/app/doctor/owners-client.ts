import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { Connection } from "../../adapters/github/connection/connection.ts";
import { GraphqlFault } from "../../adapters/github/connection/graphql-fault.ts";
import { parseAnswer } from "../../adapters/github/connection/parse-answer.ts";
import { createRestClient } from "../../adapters/github/connection/rest-client.ts";
import { Terminal } from "../../ports/errors.ts";
import { wrong, type Diagnosis } from "./diagnosis.ts";
import { faultsSaid } from "./said-by-github.ts";

/** GitHub as the person asks it who gave their own token for that. */
export function ownersClient(token: string, connection: Connection): Octokit {
  const own = { purpose: "owner", token } as const;
  const source = { access: () => Promise.resolve(own), refused: () => "forgotten" as const };
  return createRestClient(connection, source, "owner");
}

/** What is wrong where the token is not that person's. */
export async function notTheirs(asOwner: Octokit, login: string): Promise<Diagnosis | undefined> {
  const { data } = await asOwner.request("GET /user");
  const { login: own } = parseAnswer(z.object({ login: z.string() }), data, "GET /user");
  if (own.toLowerCase() === login.toLowerCase()) return undefined;
  return wrong(
    "GITHUB_TOKEN is another person's than the one --with-owner names",
    "give login and token of one person",
  );
}

const Answer = z.object({ data: z.unknown(), errors: z.array(GraphqlFault).default([]) });

/** @throws Terminal where GitHub did not take all of it */
export async function askAsOwner<Shape extends z.ZodType>(
  asOwner: Octokit,
  asked: { readonly operation: string; readonly text: string; readonly variables: object },
  shape: Shape,
): Promise<z.output<Shape>> {
  const { operation: route, text: query, variables } = asked;
  const said = await asOwner.request("POST /graphql", { query, variables });
  const { data, errors } = parseAnswer(Answer, said.data, route);
  if (errors.length > 0)
    throw new Terminal(`GitHub refuses the owner's token (${faultsSaid(errors)})`, { route });
  return parseAnswer(shape, data, route);
}
