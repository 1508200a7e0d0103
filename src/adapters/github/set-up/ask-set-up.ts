import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, mayPass, type GraphqlFault } from "../connection/graphql-fault.ts";
import { inSmallerPages } from "../connection/in-smaller-pages.ts";
import { PageSizes } from "../connection/page-sizes.ts";

/**
 * Asks with the purpose `set-up`. Faults below one of the `holes` are put up with where GitHub
 * will not answer differently the next time; any other is thrown.
 *
 * @param holes paths that may be missing, such as `issue` or `repository.projectsV2`
 * @param sizes of a page, for a document with the variable `size`
 */
export async function askSetUp(
  github: GitHub,
  operation: string,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  holes: readonly string[] = [],
  sizes: PageSizes = new PageSizes(),
): Promise<unknown> {
  const ask = inSmallerPages(github.graphql, sizes);
  const { data, faults } = await ask("set-up", { operation, text, variables });
  const grave = faults.filter((fault) => mayPass(fault) || !isBelow(fault, holes));
  if (grave.length > 0) throw faultsAsError(grave, operation);
  return data;
}

function isBelow({ path }: GraphqlFault, holes: readonly string[]): boolean {
  const place = path?.filter((part) => typeof part === "string").join(".") ?? "";
  return holes.some((hole) => place === hole || place.startsWith(`${hole}.`));
}
