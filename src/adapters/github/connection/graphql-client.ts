import { graphql, GraphqlResponseError } from "@octokit/graphql";
import { z } from "zod";
import type { Instant } from "../../../domain/values/time.ts";
import type { Credentials, Purpose } from "../../../ports/credentials.ts";
import { Transient } from "../../../ports/errors.ts";
import type { Connection } from "./connection.ts";
import { type GraphqlAnswer, GraphqlFault } from "./graphql-fault.ts";
import { listeningFetch } from "./listening-fetch.ts";
import { meetFailure } from "./meet-failure.ts";
import { silentLog } from "./silent-log.ts";
import { limited, speaksOfLimit } from "./translate-error.ts";

export interface GraphqlRequest {
  /** The operation's name, which stands for the route in errors and logs. */
  readonly operation: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many comments, issues or pull requests it creates; none unless said. */
  readonly creations?: number;
}

/**
 * Sends one document, once. Throws `Transient` and `Terminal`; an answer with `errors` is handed
 * back with them, since the other fields of a mutation took effect.
 */
export type AskGraphql = (purpose: Purpose, request: GraphqlRequest) => Promise<GraphqlAnswer>;

export function createGraphqlClient(connection: Connection, credentials: Credentials): AskGraphql {
  const { baseUrl, clock, budget } = connection;
  const send = graphql.defaults({
    baseUrl,
    headers: { "user-agent": "comity" },
    request: { fetch: listeningFetch(connection.fetch, budget), log: silentLog },
  });
  return async (purpose, { operation, text, variables, creations = 0 }) => {
    const access = await credentials.access(purpose);
    const changes = text.trimStart().startsWith("mutation");
    budget.spend({ route: operation, resource: "graphql", changes, creations });
    const headers = { authorization: `token ${access.token}` };
    try {
      const data: unknown = await send(text, { ...variables, headers });
      // Octokit hands out `undefined` where the JSON did not parse.
      if (data === undefined || data === null) throw cutShort(operation);
      return { data, faults: [] };
    } catch (error) {
      const refused = () => credentials.refused(access);
      if (!(error instanceof GraphqlResponseError)) {
        throw meetFailure(error, operation, connection, refused);
      }
      try {
        return readFaults(error, operation, clock.now());
      } catch (limit) {
        throw meetFailure(limit, operation, connection, refused);
      }
    }
  };
}

/** Octokit throws an answer that has `errors`, GitHub's limits among them, which come with status 200. */
function readFaults(
  { errors, data, headers }: GraphqlResponseError<unknown>,
  operation: string,
  now: Instant,
): GraphqlAnswer {
  const faults = z.array(GraphqlFault).safeParse(errors);
  if (!faults.success) throw cutShort(operation);
  if (faults.data.some(isLimit)) {
    const known = new Map<string, string>(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    throw limited(operation, (name) => known.get(name), now, 200);
  }
  return { data, faults: faults.data };
}

function cutShort(operation: string): Transient {
  return new Transient("GitHub's answer was cut short", { route: operation });
}

function isLimit({ type, message }: GraphqlFault): boolean {
  return type === "RATE_LIMITED" || speaksOfLimit(message);
}
