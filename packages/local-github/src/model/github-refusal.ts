/** GitHub's `errors[].type` of GraphQL, which REST shows as a status. */
export type RefusalType =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "UNPROCESSABLE"
  | "STALE_DATA"
  | "CONFLICT"
  | "INSUFFICIENT_SCOPES"
  | "GONE"
  | "NOT_IMPLEMENTED";

/** One line of the `errors` list of a REST 422. */
export interface RefusedField {
  resource: string;
  field: string;
  code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  message?: string;
}

const statuses: Record<RefusalType, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNPROCESSABLE: 422,
  STALE_DATA: 409,
  CONFLICT: 409,
  INSUFFICIENT_SCOPES: 403,
  GONE: 410,
  NOT_IMPLEMENTED: 501,
};

/** A rule of GitHub said no. REST shows `status` and `fields`, GraphQL `type`; both show `message`. */
export class GitHubRefusal extends Error {
  readonly type: RefusalType;
  readonly status: number;
  readonly fields: readonly RefusedField[];

  /** @param status of REST, where it is not the one that goes with `type` */
  constructor(
    type: RefusalType,
    message: string,
    fields: readonly RefusedField[] = [],
    status: number = statuses[type],
  ) {
    super(message);
    this.name = "GitHubRefusal";
    this.type = type;
    this.status = status;
    this.fields = fields;
  }
}

/** REST's plain 404. What may not be read is told apart from nothing in no way. */
export function notFound(message = "Not Found"): GitHubRefusal {
  return new GitHubRefusal("NOT_FOUND", message);
}

/** REST's `Validation Failed` with one field. */
export function invalid(
  resource: string,
  field: string,
  code: RefusedField["code"] = "invalid",
  message?: string,
): GitHubRefusal {
  const fault = { resource, field, code, ...(message === undefined ? {} : { message }) };
  return new GitHubRefusal("UNPROCESSABLE", "Validation Failed", [fault]);
}
