import type { components } from "@octokit/openapi-types";
import type { World } from "../../model/world.ts";

/** GitHub's published REST shapes, by name. */
export type Schemas = components["schemas"];

/** Where things are shown: the API's address and, through the world, the one people see. */
export interface Presented {
  readonly world: World;
  /** without a slash at the end */
  readonly apiUrl: string;
}
