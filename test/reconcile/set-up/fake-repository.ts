import type { CommitSeen } from "../../../src/domain/tampering/commit-seen.ts";
import { createHash } from "node:crypto";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { Person } from "../../../src/domain/values/person.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { Terminal } from "../../../src/ports/errors.ts";
import type { ObservedComment, ObservedRun } from "../../../src/ports/observation.ts";
import type { RecordFile } from "../../../src/ports/record-codec.ts";
import type { ObservedMergedPull, ObservedOpenPull } from "../../../src/ports/observed-pull.ts";
import type {
  ObservedBoard,
  ObservedConfigurationIssue,
  ObservedLabel,
  Role,
  SetUpObservation,
  ThawObservation,
} from "../../../src/ports/set-up-observation.ts";
import type { SetUpRepository, SetUpStep } from "../../../src/ports/set-up-repository.ts";
import { commitsOf } from "./fake-commits.ts";
import { newField } from "./fake-field.ts";

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

export const cast: Readonly<Record<string, number>> = {
  ada: 1001,
  bo: 1002,
  cy: 1003,
  dee: 1004,
  eve: 1005,
  fay: 1006,
  gus: 1007,
};

export const oidOf = (text: string) => GitOid.parse(createHash("sha1").update(text).digest("hex"));

/** A case repository in memory that obeys GitHub's rules as far as set-up meets them. */
export class FakeRepository implements SetUpRepository {
  readonly applied: SetUpStep[] = [];
  refuses: SetUpStep["step"][] = [];
  repository: SetUpObservation["repository"] = {
    id: NodeId.parse("R_1"),
    visibility: "PRIVATE",
    archived: false,
    hasIssues: true,
    owner: { id: NodeId.parse("O_1"), kind: "Organization", login: "sandbox-org" },
    enforcesRules: true,
  };
  files = new Map<string, string>();
  root: GitOid | undefined;
  register: Map<string, string> | undefined;
  holdsCases = false;
  commented = false;
  /** What the register's newest commit has that none of the app's own has. */
  foreign: Partial<CommitSeen> = {};
  /** Where the register stood, each time it was looked at, and what it held. */
  readonly #heads: { readonly oid: GitOid; readonly holds: GitOid }[] = [];
  labels: ObservedLabel[] = [];
  /** What the app wrote of where the register ends. */
  anchors: ObservedRun[] = [];
  boards: Mutable<ObservedBoard>[] | undefined = [];
  /** Whether GitHub's lists name no new board yet, to a process that did not make it. */
  listsLag = false;
  issue: ObservedConfigurationIssue | undefined;
  openPulls: ObservedOpenPull[] = [];
  configPulls: ObservedMergedPull[] = [];
  /** The merged pull requests by which files were changed. */
  brought = new Map<string, ObservedMergedPull[]>();
  /** What was told of changed files. */
  told: string[] = [];
  /** Every text that ever stood in a file, by its blob. */
  readonly texts = new Map<GitOid, string>();
  /** What people say on the issue. */
  comments: ObservedComment[] = [];
  /** What the history of the issue's text still holds of the app's. */
  ownWordsSaid: string | undefined;
  /** The register's files at each of its commits that was looked at. */
  readonly #past = new Map<GitOid, RecordFile[]>();
  roles = new Map<number, Role>();
  invites = new Set<number>();
  asked = new Set<number>();
  #ids = 0;
  readonly #newField = newField.bind(undefined, (prefix) => this.#id(prefix));
  #firstRoot: GitOid | undefined;

  constructor(config: string | undefined) {
    if (config !== undefined) this.files.set(".github/comity.yml", config);
  }

  headOf(files: ReadonlyMap<string, string>): GitOid {
    return files.size === 0 && this.root ? this.root : oidOf(JSON.stringify([...files]));
  }

  async observe(): Promise<SetUpObservation> {
    for (const held of this.files.values()) this.texts.set(oidOf(held), held);
    const text = this.files.get(".github/comity.yml");
    const kept = [...(this.register ?? [])].map(([path, content]) => ({ path, text: content }));
    const registerHead = this.register && this.#head(this.register);
    if (registerHead) this.#past.set(registerHead, kept);
    return structuredClone({
      repository: this.repository,
      branch: {
        name: "main",
        headOid: this.headOf(this.files),
        files: [...this.files].map(([path, held]) => ({ path, blob: oidOf(held) })),
      },
      config:
        text === undefined
          ? undefined
          : { blob: oidOf(text), bytes: Buffer.byteLength(text), text },
      openPulls: this.openPulls,
      configPulls: this.configPulls,
      root: this.root,
      anchors: this.anchors,
      register: registerHead && {
        headOid: registerHead,
        files: kept,
        commits: commitsOf(
          this.#heads.map(({ oid }) => oid),
          this.#firstRoot ?? registerHead,
          this.foreign,
        ),
      },
      holdsCases: this.holdsCases,
      labels: this.labels,
      boards: this.listsLag ? this.boards && [] : this.boards,
      issue: this.issue,
      roles: this.roles,
      asked: this.asked,
    });
  }

  ownWords() {
    return Promise.resolve(this.ownWordsSaid);
  }

  anchorsAt() {
    return Promise.resolve(this.anchors);
  }

  observeThaw(_issue: NodeId, trusted: GitOid): Promise<ThawObservation> {
    const files = this.#past.get(trusted);
    return Promise.resolve({ comments: this.comments, files });
  }

  holdsCommentOfOurs() {
    return Promise.resolve(this.commented);
  }

  async textOf(blob: GitOid) {
    return this.texts.get(blob) ?? null;
  }

  pullsThatBrought(path: string) {
    return Promise.resolve(this.brought.get(path) ?? []);
  }

  people(logins: readonly string[]) {
    const found = logins.flatMap((login): [string, Person][] => {
      const id = cast[login.toLowerCase()];
      return id ? [[login.toLowerCase(), { id, login }]] : [];
    });
    return Promise.resolve(new Map(found));
  }

  apply(step: SetUpStep): Promise<void> {
    this.applied.push(step);
    if (this.refuses.includes(step.step)) {
      return Promise.reject(new Terminal("refused", { route: step.step, status: 403 }));
    }
    this.#take(step);
    return Promise.resolve();
  }

  #take(step: SetUpStep): void {
    switch (step.step) {
      case "create-root":
        this.root ??= oidOf("root");
        return;
      case "tag-root":
        this.root ??= step.oid;
        return;
      case "begin-register":
        this.register ??= new Map();
        this.#firstRoot = step.root;
        if (this.headOf(this.register) === step.root) write(this.register, step.files);
        return;
      case "write-check":
        this.openPulls = this.openPulls.map((pull) =>
          pull.head === step.head
            ? { ...pull, marks: { ...pull.marks, [step.name]: step.mark } }
            : pull,
        );
        return;
      case "write-anchor":
        this.anchors = [
          ...this.anchors.filter(({ run }) => run !== step.run),
          {
            run: step.run ?? this.#id("CR"),
            startedAt: Instant.parse("2026-11-22T16:04:11Z"),
            says: step.says,
          },
        ];
        return;
      case "put-register-back": {
        const files = this.#past.get(step.headOid);
        if (files) this.register = new Map(files.map(({ path, text }) => [path, text]));
        this.root = step.rootOid;
        return;
      }
      case "adopt-config":
      case "write-register":
        if (this.register && this.#head(this.register) === step.expectedHeadOid) {
          write(this.register, step.files);
        }
        return;
      case "add-files":
        if (this.headOf(this.files) === step.expectedHeadOid) write(this.files, step.files);
        return;
      case "tell-change":
        this.told.push(step.text);
        return;
      case "put-files-back":
      case "put-workflows-back":
        if (this.headOf(this.files) !== step.expectedHeadOid) return;
        write(this.files, step.files);
        for (const { path, blob } of step.blobs) {
          this.files.set(path, this.texts.get(blob) ?? "lost");
        }
        for (const path of step.removed) this.files.delete(path);
        return;
      case "create-label":
        this.labels.push(step.label);
        return;
      case "repair-label":
        this.labels = this.labels.map((one) => (one.name === step.name ? step.label : one));
        return;
      case "raise-role":
        if (this.invites.has(step.person.id)) this.asked.add(step.person.id);
        else this.roles.set(step.person.id, "triage");
        return;
      case "take-role":
        this.roles.delete(step.person.id);
        return;
      case "open-issue":
        this.issue = {
          id: this.#id("I"),
          title: step.title,
          body: "",
          state: "OPEN",
          untouched: true,
        };
        return;
      case "write-issue":
        if (this.issue?.id === step.id) this.issue = { ...this.issue, ...step, untouched: true };
        return;
      case "create-board":
        this.boards?.push({
          id: this.#id("PVT"),
          number: this.#ids,
          title: step.title,
          shortDescription: "",
          readme: "",
          closed: false,
          public: false,
          linked: true,
          ours: true,
          fields: [this.#newField("Status", "SINGLE_SELECT", ["Todo", "In Progress", "Done"])],
          workflows: [this.#id("PWF"), this.#id("PWF")],
        });
        return;
      case "delete-workflow":
        for (const board of this.boards ?? [])
          board.workflows = board.workflows.filter((id) => id !== step.workflow);
        return;
      case "link-board":
        this.#board(step.board).linked = true;
        return;
      case "describe-board": {
        const { step: _, board, ...texts } = step;
        Object.assign(this.#board(board), texts, { public: false, closed: false });
        return;
      }
      case "create-field": {
        const { name, type } = step.field;
        const board = this.#board(step.board);
        const options = step.options.map((one) => one.name);
        board.fields = [...board.fields, this.#newField(name, type, options)];
        return;
      }
      case "repair-field":
        for (const board of this.boards ?? []) {
          board.fields = board.fields.map((field) =>
            field.id === step.id
              ? {
                  ...field,
                  name: step.name,
                  options:
                    step.options?.map((one) => ({ ...one, id: one.id ?? this.#id("o") })) ??
                    field.options,
                }
              : field,
          );
        }
    }
  }

  /** What is put back as it was is another commit than it was. */
  #head(register: ReadonlyMap<string, string>): GitOid {
    const holds = this.headOf(register);
    const last = this.#heads.at(-1);
    if (last?.holds === holds) return last.oid;
    const again = this.#heads.some((head) => head.holds === holds);
    const oid = again ? oidOf(`${holds} ${this.#heads.length}`) : holds;
    this.#heads.push({ oid, holds });
    return oid;
  }

  #board(id: NodeId): Mutable<ObservedBoard> {
    const board = this.boards?.find((one) => one.id === id);
    if (!board) throw new Error("no such board");
    return board;
  }

  #id(prefix: string): NodeId {
    this.#ids += 1;
    return NodeId.parse(`${prefix}_${this.#ids}`);
  }
}

function write(onto: Map<string, string>, files: readonly RecordFile[]): void {
  for (const { path, text } of files) onto.set(path, text);
}
