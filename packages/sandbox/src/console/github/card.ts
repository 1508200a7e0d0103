import { z } from "zod";

/** The fields of a card that Comity keeps, for a GraphQL document. */
export const cardFields = /* GraphQL */ `
  status: fieldValueByName(name: "Status") {
    ... on ProjectV2ItemFieldSingleSelectValue { name }
  }
  decidedBy: fieldValueByName(name: "Decided by") {
    ... on ProjectV2ItemFieldSingleSelectValue { name }
  }
  deadline: fieldValueByName(name: "Next deadline") {
    ... on ProjectV2ItemFieldDateValue { date }
  }
  overdue: fieldValueByName(name: "Overdue") {
    ... on ProjectV2ItemFieldTextValue { text }
  }
`;

const name = z.object({ name: z.string().nullable() }).nullable();

export const Card = z.object({
  status: name,
  decidedBy: name,
  deadline: z.object({ date: z.string().nullable() }).nullable(),
  overdue: z.object({ text: z.string().nullable() }).nullable(),
});
export type Card = z.infer<typeof Card>;
