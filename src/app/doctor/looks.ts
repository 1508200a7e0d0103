import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import { PageSizes } from "../../adapters/github/connection/page-sizes.ts";
import { EditMemory } from "../../adapters/github/observation/edit-memory.ts";
import { LabelIds } from "../../adapters/github/observation/label-ids.ts";
import { observeCase } from "../../adapters/github/observation/observe-case.ts";
import { sweptPages } from "../../adapters/github/sweep/swept-pages.ts";
import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import type { SweptCase } from "../../ports/case-repository.ts";

/** An issue as the app looks at a case, with all that was ever said. Nothing is changed by it. */
export async function lookAtCase(
  github: GitHub,
  asked: { readonly issue: NodeId; readonly names: readonly CodeName[]; readonly rootOid: GitOid },
  sizes = new PageSizes(),
): Promise<boolean> {
  const remembered = { labelIds: new LabelIds(), edits: new EditMemory(), sizes };
  const whole = { ...asked, thread: undefined };
  const seen = await observeCase(github, remembered, undefined, whole);
  return seen !== undefined;
}

/** All open cases of a repository, as the sweep at a start looks them over. */
export async function lookOver(
  github: GitHub,
  rootOid: GitOid,
  sizes = new PageSizes(),
): Promise<readonly SweptCase[]> {
  const cases: SweptCase[] = [];
  const asked = { since: undefined, withClosed: true, rootOid };
  for await (const page of sweptPages(github, undefined, asked, sizes)) cases.push(...page.cases);
  return cases;
}
