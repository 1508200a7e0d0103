/** An issue's place on a board, with the fields the app keeps there. */
export const cardFragment = `
fragment Card on ProjectV2Item {
  id isArchived
  project { id }
  status: fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
  decidedBy: fieldValueByName(name: "Decided by") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
  nextDeadline: fieldValueByName(name: "Next deadline") { ... on ProjectV2ItemFieldDateValue { date } }
  overdue: fieldValueByName(name: "Overdue") { ... on ProjectV2ItemFieldTextValue { text } }
}`;
