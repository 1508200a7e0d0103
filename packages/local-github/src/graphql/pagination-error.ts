export type PaginationFault = "MISSING_PAGINATION_BOUNDARIES" | "EXCESSIVE_PAGINATION";

/** A connection asked for without bounds or with too wide ones. */
export class PaginationError extends Error {
  readonly type: PaginationFault;

  constructor(type: PaginationFault, message: string) {
    super(message);
    this.name = "PaginationError";
    this.type = type;
  }
}
