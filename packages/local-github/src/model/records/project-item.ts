import type { Actor } from "./account.ts";
import type { Issue } from "./issue.ts";
import type { Project } from "./project.ts";

/** The text, the number, the day as `2026-11-22`, or the id of the chosen option. */
export type ItemContent =
  | { readonly type: "TEXT"; readonly text: string }
  | { readonly type: "NUMBER"; readonly number: number }
  | { readonly type: "DATE"; readonly date: string }
  | { readonly type: "SINGLE_SELECT"; readonly optionId: string };

export interface ItemValue {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly content: ItemContent;
  readonly creator: Actor;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ProjectItem {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly project: Project;
  readonly issue: Issue;
  readonly creator: Actor;
  archivedAt: string | null;
  /** By the field's database id. */
  readonly values: Map<number, ItemValue>;
  readonly createdAt: string;
  updatedAt: string;
}
