import type { ProjectItemOccurrence } from "../model/occurrence.ts";
import { dataTypeOf } from "../rest/shapes/project.ts";

/** The `changes` of a `projects_v2_item` payload. */
export function itemChanges(occurrence: ProjectItemOccurrence): object {
  if (!("changes" in occurrence)) return {};
  if (occurrence.action !== "edited") return { changes: occurrence.changes };
  const { field, from, to } = occurrence.changes;
  return {
    changes: {
      field_value: {
        field_node_id: field.nodeId,
        field_type: dataTypeOf(field),
        field_name: field.name,
        project_number: occurrence.project.number,
        from,
        to,
      },
    },
  };
}
