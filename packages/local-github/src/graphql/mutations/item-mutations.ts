import { GitHubRefusal } from "../../model/github-refusal.ts";
import { clearItemValue, setItemValue } from "../../model/item-values.ts";
import { addItem, deleteItem, requireItemOf, setArchived } from "../../model/project-items.ts";
import type { ItemContent, ProjectItem } from "../../model/records/project-item.ts";
import type { ProjectField } from "../../model/records/project-field.ts";
import { noSuchNode } from "../find-node.ts";
import type { Input } from "../input.ts";
import { requiredField, requiredIssue, requiredNode, requiredProject } from "../required-node.ts";
import { show } from "../shown.ts";
import type { Context, RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const itemMutations: RootFields = {
  addProjectV2ItemById: (input, context) => {
    const project = requiredProject(input, context);
    const issue = requiredIssue(input, "contentId", context);
    return { item: show("ProjectV2Item", addItem(context.world, context.viewer, project, issue)) };
  },
  archiveProjectV2Item: (input, context) => archive(input, context, true),
  unarchiveProjectV2Item: (input, context) => archive(input, context, false),
  deleteProjectV2Item: (input, context) => {
    const item = requiredItem(input, context);
    deleteItem(context.world, context.viewer, item);
    return { deletedItemId: item.nodeId };
  },
  updateProjectV2ItemFieldValue: (input, context) => {
    const item = requiredItem(input, context);
    const field = requiredFieldOf(item, input, context);
    const content = readContent(input.object("value"));
    setItemValue(context.world, context.viewer, item, field, content);
    return { projectV2Item: show("ProjectV2Item", item) };
  },
  clearProjectV2ItemFieldValue: (input, context) => {
    const item = requiredItem(input, context);
    const field = requiredFieldOf(item, input, context);
    clearItemValue(context.world, context.viewer, item, field);
    return { projectV2Item: show("ProjectV2Item", item) };
  },
};

function archive(input: Input, context: Context, archived: boolean): object {
  const item = requiredItem(input, context);
  setArchived(context.world, context.viewer, item, archived);
  return { item: show("ProjectV2Item", item) };
}

function requiredItem(input: Input, context: Context): ProjectItem {
  const item = requiredNode(input, "itemId", "ProjectV2Item", context);
  requireItemOf(requiredProject(input, context), item);
  return item;
}

function requiredFieldOf(item: ProjectItem, input: Input, context: Context): ProjectField {
  const field = requiredField(input, context);
  if (field.projectId !== item.project.databaseId) throw noSuchNode(field.nodeId);
  return field;
}

function readContent(value: Input): ItemContent {
  const text = value.optionalText("text");
  const number = value.optionalNumber("number");
  const date = value.optionalText("date");
  const optionId = value.optionalText("singleSelectOptionId");
  const given: ItemContent[] = [
    ...(text === undefined ? [] : [{ type: "TEXT", text } as const]),
    ...(number === undefined ? [] : [{ type: "NUMBER", number } as const]),
    ...(date === undefined ? [] : [{ type: "DATE", date: date.slice(0, 10) } as const]),
    ...(optionId === undefined ? [] : [{ type: "SINGLE_SELECT", optionId } as const]),
  ];
  const [content] = given;
  if (content !== undefined && given.length === 1) return content;
  throw new GitHubRefusal("UNPROCESSABLE", "Exactly one value of a field can be updated at a time");
}
