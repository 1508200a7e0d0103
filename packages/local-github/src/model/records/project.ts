import type { Actor, Owner } from "./account.ts";
import type { ProjectField } from "./project-field.ts";

export type ProjectRole = "none" | "reader" | "writer" | "admin";

export interface Project {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly owner: Owner;
  readonly number: number;
  readonly creator: Actor;
  title: string;
  shortDescription: string | null;
  readme: string | null;
  public: boolean;
  closedAt: string | null;
  /** What every member of the owning organisation may do; no API shows or sets it. */
  baseRole: ProjectRole;
  /** By the user's database id. */
  readonly collaborators: Map<number, ProjectRole>;
  /** In the order of the board; built-in ones first. */
  readonly fields: ProjectField[];
  readonly views: ProjectView[];
  workflows: readonly ProjectWorkflow[];
  readonly linkedRepositoryIds: Set<number>;
  readonly createdAt: string;
  updatedAt: string;
}

/** What a board does by itself, known by its name. */
export interface ProjectWorkflow {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly number: number;
  readonly name: string;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ProjectView {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly number: number;
  name: string;
  layout: "TABLE_LAYOUT" | "BOARD_LAYOUT" | "ROADMAP_LAYOUT";
  filter: string | null;
  readonly createdAt: string;
  updatedAt: string;
}
