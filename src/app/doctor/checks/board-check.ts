import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import { boardTitle } from "../../../domain/case/board-fields.ts";
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
