import { Terminal } from "../../../ports/errors.ts";

/**
 * Whether GitHub refused this person and nothing else: "Adding an outside collaborator may be
 * restricted by enterprise and organization administrators."
 * https://docs.github.com/rest/collaborators/collaborators#add-a-repository-collaborator
 */
export function mayNotBeInvited(error: unknown): boolean {
  if (!(error instanceof Terminal)) return false;
  const { status, missing, keptOut, because } = error.edge;
  return (status === 403 || status === 422) && !missing && !keptOut && !because;
}
