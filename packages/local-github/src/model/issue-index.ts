import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";

/** An index as plain data. */
export interface IssueIndexDump {
  readonly byNumber: ReadonlyMap<number, Issue>;
  readonly deletedNumbers: ReadonlySet<number>;
  readonly movedNumbers: ReadonlyMap<number, Issue>;
  readonly open: ReadonlySet<Issue>;
  readonly closed: ReadonlySet<Issue>;
  readonly byLabel: ReadonlyMap<Label, ReadonlySet<Issue>>;
}

/** The issues of one repository, found without looking at all of them. */
export class IssueIndex {
  /** Every issue, oldest first. */
  readonly byNumber: Map<number, Issue>;
  /** Of issues that were deleted. */
  readonly deletedNumbers: Set<number>;
  /** Of issues that were transferred, as which they began there. */
  readonly movedNumbers: Map<number, Issue>;
  readonly #byState: Readonly<Record<Issue["state"], Set<Issue>>>;
  readonly #byLabel: Map<Label, Set<Issue>>;

  constructor(dump?: IssueIndexDump) {
    this.byNumber = new Map(dump?.byNumber);
    this.deletedNumbers = new Set(dump?.deletedNumbers);
    this.movedNumbers = new Map(dump?.movedNumbers);
    this.#byState = { open: new Set(dump?.open), closed: new Set(dump?.closed) };
    this.#byLabel = new Map([...(dump?.byLabel ?? [])].map(([label, of]) => [label, new Set(of)]));
  }

  dump(): IssueIndexDump {
    const { byNumber, deletedNumbers, movedNumbers } = this;
    return { byNumber, deletedNumbers, movedNumbers, ...this.#byState, byLabel: this.#byLabel };
  }

  insert(issue: Issue): void {
    this.byNumber.set(issue.number, issue);
    this.stateChanged(issue);
    for (const label of issue.labels) this.labelled(issue, label);
  }

  remove(issue: Issue): void {
    this.#take(issue);
    this.deletedNumbers.add(issue.number);
  }

  transfer(issue: Issue, moved: Issue): void {
    this.#take(issue);
    this.movedNumbers.set(issue.number, moved);
  }

  #take(issue: Issue): void {
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
