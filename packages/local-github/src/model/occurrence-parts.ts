import type { Repository } from "./records/repository.ts";

/** A field of what was changed, as it was before. */
export interface Changed<T> {
  readonly from: T;
}

export interface InRepository {
  readonly repository: Repository;
}
