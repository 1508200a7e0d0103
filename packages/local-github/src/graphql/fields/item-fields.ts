import { meets } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { labelsByName } from "../../model/list-issues.ts";
import { fieldByName } from "../../model/project-fields.ts";
import type { ItemContent, ProjectItem } from "../../model/records/project-item.ts";
import type { ProjectField, SelectOption } from "../../model/records/project-field.ts";
import type { Viewer } from "../../model/viewer.ts";
import { connect } from "../connection.ts";
import { show, type FieldValue, type Shown, type ShownType } from "../shown.ts";
import { showAccount, showField, showIssue } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";

/** Cards of issues the viewer may not read stay on the board, redacted. */
export const itemFields: TypeFields<"ProjectV2Item"> = {
  id: (item) => item.nodeId,
  databaseId: (item) => item.databaseId,
  fullDatabaseId: (item) => String(item.databaseId),
  type: (item, _args, { viewer }) => (maySee(viewer, item) ? "ISSUE" : "REDACTED"),
  content: (item, _args, { viewer }) => (maySee(viewer, item) ? showIssue(item.issue) : null),
  isArchived: (item) => item.archivedAt !== null,
  createdAt: (item) => item.createdAt,
  updatedAt: (item) => item.updatedAt,
  creator: (item) => showAccount(item.creator),
  project: (item) => show("ProjectV2", item.project),
  fieldValueByName: (item, args, { viewer }) => {
    const field = fieldByName(item.project, args.text("name"));
    return field === undefined || !maySee(viewer, item) ? null : showValue(item, field);
  },
  fieldValues: (item, args, { viewer }) =>
    connect(args, "fieldValues", {
      items: maySee(viewer, item)
        ? item.project.fields.flatMap((field) => showValue(item, field) ?? [])
        : [],
      show: (value) => value,
    }),
};

function maySee(viewer: Viewer, { issue }: ProjectItem): boolean {
  return meets(viewer, issue.repository, demands.readIssues);
}

const valueTypes = {
  TEXT: "ProjectV2ItemFieldTextValue",
  NUMBER: "ProjectV2ItemFieldNumberValue",
  DATE: "ProjectV2ItemFieldDateValue",
  SINGLE_SELECT: "ProjectV2ItemFieldSingleSelectValue",
} as const satisfies Record<ItemContent["type"], ShownType>;

/** What a card shows in a field; `null` where it shows nothing. */
function showValue(item: ProjectItem, field: ProjectField): Shown | null {
  const { issue } = item;
  switch (field.dataType) {
    case "TITLE":
      return show("ProjectV2ItemFieldTextValue", { item, field });
    case "REPOSITORY":
      return show("ProjectV2ItemFieldRepositoryValue", { item, field });
    case "ASSIGNEES":
      return issue.assignees.size > 0 ? show("ProjectV2ItemFieldUserValue", { item, field }) : null;
    case "LABELS":
      return issue.labels.size > 0 ? show("ProjectV2ItemFieldLabelValue", { item, field }) : null;
    case "TEXT":
    case "NUMBER":
    case "DATE":
    case "SINGLE_SELECT": {
      const value = item.values.get(field.databaseId);
      return value === undefined
        ? null
        : show(valueTypes[value.content.type], { item, field, value });
    }
    // Cards of issues without milestone, pull requests, reviewers, parents and sub-issues.
    case "LINKED_PULL_REQUESTS":
    case "MILESTONE":
    case "REVIEWERS":
    case "PARENT_ISSUE":
    case "SUB_ISSUES_PROGRESS":
      return null;
  }
}

function chosen({ field, value }: FieldValue): SelectOption | undefined {
  const content = value?.content;
  if (content?.type !== "SINGLE_SELECT") return undefined;
  return field.options.find(({ id }) => id === content.optionId);
}

/** The fields of all kinds of value: the schema lets each be asked only for its own. */
export const fieldValueFields: TypeFields<"ProjectV2ItemFieldTextValue"> = {
  id: ({ item, value }) => value?.nodeId ?? item.nodeId,
  databaseId: ({ value }) => value?.databaseId ?? null,
  createdAt: ({ item, value }) => value?.createdAt ?? item.createdAt,
  updatedAt: ({ item, value }) => value?.updatedAt ?? item.updatedAt,
  creator: ({ item, value }) => showAccount(value?.creator ?? item.creator),
  field: ({ field }) => showField(field),
  item: ({ item }) => show("ProjectV2Item", item),
  text: ({ item, value }) =>
    value === undefined
      ? item.issue.title
      : value.content.type === "TEXT"
        ? value.content.text
        : null,
  number: ({ value }) => (value?.content.type === "NUMBER" ? value.content.number : null),
  date: ({ value }) => (value?.content.type === "DATE" ? value.content.date : null),
  optionId: (entry) => chosen(entry)?.id ?? null,
  name: (entry) => chosen(entry)?.name ?? null,
  color: (entry) => chosen(entry)?.color ?? null,
  description: (entry) => chosen(entry)?.description ?? null,
  repository: ({ item }) => show("Repository", item.issue.repository),
  labels: ({ item }, args) =>
    connect(args, "labels", {
      items: labelsByName(item.issue.labels),
      show: (label) => show("Label", label),
    }),
  users: ({ item }, args) =>
    connect(args, "users", {
      items: [...item.issue.assignees],
      show: (user) => show("User", user),
    }),
};
