import { z } from "zod";
import type { GitHub } from "../../../adapters/github/connection/connect-github.ts";
import { wholeData } from "../../../adapters/github/connection/graphql-fault.ts";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";
import { faultsSaid } from "../said-by-github.ts";
import { makeScratchIssue } from "../scratch-issue.ts";

export const doctorOwnerDocument = `query DoctorOwner($room: ID!) {
  node(id: $room) { ... on Repository { owner { id } } }
}
`;

const field = `... on ProjectV2SingleSelectField { id options { id name color description } }`;

export const doctorMakeBoardDocument = `mutation DoctorMakeBoard($input: CreateProjectV2Input!) {
  createProjectV2(input: $input) { projectV2 { id status: field(name: "Status") { ${field} } } }
}
`;

export const doctorMakeFieldDocument = `mutation DoctorMakeField($input: CreateProjectV2FieldInput!) {
  made: createProjectV2Field(input: $input) { projectV2Field { ${field} } }
}
`;

export const doctorChangeFieldDocument = `mutation DoctorChangeField($input: UpdateProjectV2FieldInput!) {
  made: updateProjectV2Field(input: $input) { projectV2Field { ${field} } }
}
`;

export const doctorAddCardDocument = `mutation DoctorAddCard($input: AddProjectV2ItemByIdInput!) {
  addProjectV2ItemById(input: $input) { item { id } }
}
`;

export const doctorMoveCardDocument = `mutation DoctorMoveCard($input: UpdateProjectV2ItemFieldValueInput!) {
  updateProjectV2ItemFieldValue(input: $input) { clientMutationId }
}
`;

export const doctorMovesDocument = `query DoctorMoves($issue: ID!) {
  node(id: $issue) { ... on Issue {
    moves: timelineItems(last: 5, itemTypes: [PROJECT_V2_ITEM_STATUS_CHANGED_EVENT]) { nodes { kind: __typename } }
  } }
}
`;

export const doctorDeleteBoardDocument = `mutation DoctorDeleteBoard($input: DeleteProjectV2Input!) {
  deleteProjectV2(input: $input) { clientMutationId }
}
`;

const attempts = 10;
const pauseMilliseconds = 1_000;

const Option = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  description: z.string(),
});
const Field = z.object({ id: NodeId, options: z.array(Option) });
const Owner = z.object({ node: z.object({ owner: z.object({ id: NodeId }) }) });
const Made = z.object({
  createProjectV2: z.object({ projectV2: z.object({ id: NodeId, status: Field }) }),
});
const MadeField = z.object({ made: z.object({ projectV2Field: Field }) });
const Card = z.object({ addProjectV2ItemById: z.object({ item: z.object({ id: NodeId }) }) });
const Moves = z.object({
  node: z.object({ moves: z.object({ nodes: z.array(z.object({ kind: z.string() })) }) }),
});

/** On a board of the doctor's own, which holds nothing but an issue of a scratch repository. */
export const cardsCheck: Check = {
  about: "Cards",
  asks: "github",
  makes: "scratch objects",
  async examine(patient) {
    const room = await patient.room();
    if ("verdict" in room) return [];
    const owner = await ask(room.github, "DoctorOwner", doctorOwnerDocument, { room: room.id });
    const { id: ownerId } = parseAnswer(Owner, owner, "DoctorOwner").node.owner;
    const board = await makeBoard(patient, ownerId);
    if ("verdict" in board) return [board];
    const issue = await makeScratchIssue(room);
    return [
      await keepsOptions(room.github, board.id),
      await tellsMoves(patient, room.github, { ...board, issue }),
    ];
  },
};

async function makeBoard({ github, scratch }: Patient, ownerId: NodeId) {
  const title = scratch.repository;
  const { data, faults } = await github.graphql("set-up", {
    operation: "DoctorMakeBoard",
    text: doctorMakeBoardDocument,
    variables: { input: { ownerId, title } },
  });
  if (faults.length > 0) {
    return wrong(
      `the App can make no board (${faultsSaid(faults)})`,
      "an owner accepts the App's permission Projects; cases work without a board",
    );
  }
  const { projectV2: board } = parseAnswer(Made, data, "DoctorMakeBoard").createProjectV2;
  const input = { projectId: board.id };
  scratch.made(`The project ${title}`, () =>
    ask(github, "DoctorDeleteBoard", doctorDeleteBoardDocument, { input }),
  );
  return board;
}

const option = (name: string) => ({ name, color: "GRAY", description: "" });

/** A card keeps its value only while the option keeps its id. */
async function keepsOptions(github: GitHub, projectId: NodeId): Promise<Diagnosis> {
  const options = [option("One"), option("Two")];
  const said = await ask(github, "DoctorMakeField", doctorMakeFieldDocument, {
    input: { projectId, name: "Scratch", dataType: "SINGLE_SELECT", singleSelectOptions: options },
  });
  const { id: fieldId, options: before } = parseAnswer(MadeField, said, "DoctorMakeField").made
    .projectV2Field;
  const changed = await ask(github, "DoctorChangeField", doctorChangeFieldDocument, {
    input: { fieldId, singleSelectOptions: [...before, option("Three")] },
  });
  const { options: after } = parseAnswer(MadeField, changed, "DoctorChangeField").made
    .projectV2Field;
  return before.every(({ id }) => after.some((one) => one.id === id))
    ? right("a field's options keep their ids when one is added")
    : wrong(
        "GitHub gives a field's options new ids when one is added, so that cards lose their values",
        "report this to us",
      );
}

/** https://github.com/orgs/community/discussions/209484 */
async function tellsMoves(
  { pause }: Patient,
  github: GitHub,
  board: { readonly id: NodeId; readonly status: z.infer<typeof Field>; readonly issue: NodeId },
): Promise<Diagnosis> {
  const { id: projectId, status, issue } = board;
  const added = await ask(github, "DoctorAddCard", doctorAddCardDocument, {
    input: { projectId, contentId: issue },
  });
  const { id: itemId } = parseAnswer(Card, added, "DoctorAddCard").addProjectV2ItemById.item;
  const value = { singleSelectOptionId: status.options[0]?.id };
  await ask(github, "DoctorMoveCard", doctorMoveCardDocument, {
    input: { projectId, itemId, fieldId: status.id, value },
  });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const said = await ask(github, "DoctorMoves", doctorMovesDocument, { issue });
    if (parseAnswer(Moves, said, "DoctorMoves").node.moves.nodes.length > 0)
      return right("who moves one is told in the issue's timeline");
    await pause(pauseMilliseconds);
  }
  return unknown(
    "GitHub wrote no line when one was moved, so that Comity says somebody where it does not hear who",
    "see that webhooks arrive: they name whoever moved a card by hand",
  );
}

async function ask(github: GitHub, operation: string, text: string, variables: object) {
  const answer = await github.graphql("set-up", { operation, text, variables: { ...variables } });
  return wholeData(answer, operation);
}
