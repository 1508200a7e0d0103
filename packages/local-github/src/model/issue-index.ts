import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";

/** The issues of one repository, found without looking at all of them. */
export class IssueIndex {
  /** Every issue, oldest first. */
  readonly byNumber = new Map<number, Issue>();
  /** Of issues that were deleted. */
  readonly deletedNumbers = new Set<number>();
  readonly #byState = { open: new Set<Issue>(), closed: new Set<Issue>() };
  readonly #byLabel = new Map<Label, Set<Issue>>();

  insert(issue: Issue): void {
    this.byNumber.set(issue.number, issue);
    this.stateChanged(issue);
    for (const label of issue.labels) this.labelled(issue, label);
  }

  remove(issue: Issue): void {
    this.deletedNumbers.add(issue.number);
    this.byNumber.delete(issue.number);
    this.#byState.open.delete(issue);
    this.#byState.closed.delete(issue);
    for (const label of issue.labels) this.unlabelled(issue, label);
  }

  stateChanged(issue: Issue): void {
    this.#byState.open.delete(issue);
    this.#byState.closed.delete(issue);
    this.#byState[issue.state].add(issue);
  }

  labelled(issue: Issue, label: Label): void {
    const issues = this.#byLabel.get(label);
    if (issues === undefined) this.#byLabel.set(label, new Set([issue]));
    else issues.add(issue);
  }

  unlabelled(issue: Issue, label: Label): void {
    this.#byLabel.get(label)?.delete(issue);
  }

  withLabel(label: Label): ReadonlySet<Issue> {
    return this.#byLabel.get(label) ?? new Set();
  }

  withState(state: Issue["state"]): ReadonlySet<Issue> {
    return this.#byState[state];
  }
}
