import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import { boardFields, boardTitle } from "../../../domain/case/board-fields.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";

export const doctorBoardDocument = `query DoctorBoard($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    projectsV2(first: 100) { nodes { id title public url } }
  }
}
`;

export const doctorWorkflowsDocument = `query DoctorWorkflows($board: ID!) {
  node(id: $board) { ... on ProjectV2 { workflows(first: 100) { nodes { name enabled } } } }
}
`;

export const doctorFieldsDocument = `query DoctorFields($board: ID!) {
  node(id: $board) { ... on ProjectV2 {
    fields(first: 50) { nodes {
      ... on ProjectV2FieldCommon { name dataType }
      ... on ProjectV2SingleSelectField { options { name } }
    } }
    views(first: 50) { nodes { layout } }
  } }
}
`;

const Boards = z.object({
  repository: z.object({
    projectsV2: z.object({
      nodes: z.array(
        z
          .object({ id: z.string(), title: z.string(), public: z.boolean(), url: z.string() })
          .nullable(),
      ),
    }),
  }),
});
const Workflows = z.object({
  node: z.object({
    workflows: z.object({ nodes: z.array(z.object({ name: z.string(), enabled: z.boolean() })) }),
  }),
});

const Inside = z.object({
  node: z.object({
    fields: z.object({
      nodes: z.array(
        z.object({
          name: z.string(),
          dataType: z.string(),
          options: z.array(z.object({ name: z.string() })).default([]),
        }),
      ),
    }),
    views: z.object({ nodes: z.array(z.object({ layout: z.string() })) }),
  }),
});

/** No API shows what members of the organisation may do with a board; everything else is asked. */
export const boardCheck: Check = {
  about: "Board",
  asks: "github",
  async examine(patient) {
    const { owner, name } = patient.repository;
    const operation = "DoctorBoard";
    const text = doctorBoardDocument;
    const variables = { owner, name };
    const { data } = await patient.github.graphql("set-up", { operation, text, variables });
    const known = parseAnswer(Boards, data, operation).repository.projectsV2.nodes;
    const found = known.find((one) => one?.title === boardTitle);
    if (!found) {
      return [
        unknown(
          "there is none, or GitHub does not show it to the App",
          "start Comity, which makes one; cases work without it",
        ),
      ];
    }
    return [
      found.public
        ? wrong("everybody can see it", `an owner makes it private: ${found.url}/settings`)
        : right("it is private"),
      await workflowsOn(patient, found),
      ...(await insideOf(patient, found)),
      unknown(
        "what members of the organisation may do with it is shown to no App",
        `an owner sets the base role to No access: ${found.url}/settings/access`,
      ),
    ];
  },
};

async function workflowsOn(
  { github }: Patient,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<Diagnosis> {
  const operation = "DoctorWorkflows";
  const variables = { board: id };
  const asked = { operation, text: doctorWorkflowsDocument, variables };
  const { data } = await github.graphql("set-up", asked);
  const read = Workflows.safeParse(data);
  if (!read.success) {
    return unknown(
      "GitHub does not show its workflows",
      `look at ${url}/workflows: all have to be off`,
    );
  }
  const on = read.data.node.workflows.nodes.filter(({ enabled }) => enabled);
  if (on.length === 0) return right("no workflow moves its cards");
  const names = on.map((one) => one.name).join(", ");
  return wrong(
    `workflows move its cards or close issues: ${names}`,
    `an owner switches them off: ${url}/workflows`,
  );
}

/** Its fields as Comity fills them in, and how it opens: GitHub makes a table, and no columns. */
async function insideOf(
  { github }: Patient,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<readonly Diagnosis[]> {
  const operation = "DoctorFields";
  const asked = { operation, text: doctorFieldsDocument, variables: { board: id } };
  const { data } = await github.graphql("set-up", asked);
  const { fields, views } = parseAnswer(Inside, data, operation).node;
  const lacking = Object.values(boardFields).filter(({ name, type, options }) => {
    const found = fields.nodes.find((one) => one.name === name);
    const there = found?.options.map((one) => one.name) ?? [];
    return found?.dataType !== type || options.some((option) => !there.includes(option));
  });
  const names = lacking.map(({ name }) => name).join(", ");
  const hasColumns = views.nodes.some(({ layout }) => layout === "BOARD_LAYOUT");
  return [
    lacking.length === 0
      ? right("it has every field Comity fills in, with its options")
      : wrong(
          `fields are missing or of another kind: ${names}`,
          `comity start repairs them; one of another kind somebody deletes first: ${url}/settings`,
        ),
    hasColumns
      ? right("a view of it shows columns")
      : right(`it opens as a table; for columns somebody adds a view of the kind Board: ${url}`),
  ];
}
