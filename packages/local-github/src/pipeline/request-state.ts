import type { Viewer } from "../model/viewer.ts";
import type { GraphqlBody, Operation } from "./read-operation.ts";

/** What is known of a request before a route answers it. */
interface RequestState {
  viewer: Viewer;
  /** the body's text; empty when there is none */
  text: string;
  /** of `POST /graphql` only; `undefined` where the text is none */
  graphql: GraphqlBody | undefined;
  /** of `POST /graphql` only */
  operation: Operation | undefined;
  /** what it took of the hour's requests or points */
  points: number;
}

/** hono's environment of every route. */
export interface GitHubEnv {
  Variables: RequestState;
}
