/** What people can add; the rest of `ProjectFieldType` is built in. */
export type CustomFieldType = "TEXT" | "NUMBER" | "DATE" | "SINGLE_SELECT";

export type ProjectFieldType =
  | CustomFieldType
  | "TITLE"
  | "ASSIGNEES"
  | "LABELS"
  | "LINKED_PULL_REQUESTS"
  | "MILESTONE"
  | "REPOSITORY"
  | "REVIEWERS"
  | "PARENT_ISSUE"
  | "SUB_ISSUES_PROGRESS";

export const optionColors = [
  "BLUE",
  "GRAY",
  "GREEN",
  "ORANGE",
  "PINK",
  "PURPLE",
  "RED",
  "YELLOW",
] as const;

export interface SelectOption {
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly color: (typeof optionColors)[number];
  readonly description: string;
}

export interface ProjectField {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly projectId: number;
  name: string;
  readonly dataType: ProjectFieldType;
  /** Empty unless `SINGLE_SELECT`. */
  options: readonly SelectOption[];
  readonly createdAt: string;
  updatedAt: string;
}
