import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import { lookAtCase, lookOver } from "../looks.ts";
import { askAsOwner, notTheirs } from "../owners-client.ts";
import type { Patient } from "../patient.ts";
import { refusalIn } from "../said-by-github.ts";
import { makeScratchIssue } from "../scratch-issue.ts";

export const doctorViewerDocument = `query DoctorViewer { viewer { id } }
`;

export const doctorOwnProjectDocument = `mutation DoctorOwnProject($input: CreateProjectV2Input!) {
  createProjectV2(input: $input) { projectV2 { id } }
}
`;

export const doctorOwnCardDocument = `mutation DoctorOwnCard($input: AddProjectV2ItemByIdInput!) {
  addProjectV2ItemById(input: $input) { item { id } }
}
`;

export const doctorDeleteProjectDocument = `mutation DoctorDeleteProject($input: DeleteProjectV2Input!) {
  deleteProjectV2(input: $input) { clientMutationId }
}
`;

const Viewer = z.object({ viewer: z.object({ id: NodeId }) });
const Made = z.object({ createProjectV2: z.object({ projectV2: z.object({ id: NodeId }) }) });

/**
 * Whoever reads a case can put it on a project of their own, which the App may not see; what it reads
 * of the case then has a hole. https://github.com/cli/cli/issues/13281
 */
export const ownProjectCheck: Check = {
  about: "Cases on other projects",
  asks: "github",
  makes: "scratch objects",
  async examine(patient) {
    const room = await patient.room();
    if ("verdict" in room) return [];
    const { withOwner: login, asOwner } = patient;
    if (login === undefined || !asOwner) {
      return [
        unknown(
          "whether a case is read that somebody put on a project of their own takes a person to try",
          "an owner runs comity doctor --with-owner LOGIN, with a token of their own (repo, project) in GITHUB_TOKEN",
        ),
      ];
    }
    const another = await notTheirs(asOwner, login);
    if (another) return [another];
    const issue = await makeScratchIssue(room);
    await putOnOwnProject(patient, asOwner, issue);
    return Promise.all([
      whether("a look at such a case", () =>
        lookAtCase(room.github, { issue, names: [], rootOid: room.head }),
      ),
      whether("a sweep with such a case", async () => {
        const cases = await lookOver(room.github, room.head);
        return cases.some((one) => one.issue === issue);
      }),
    ]);
  },
};

async function putOnOwnProject({ scratch }: Patient, asOwner: Octokit, contentId: NodeId) {
  const ask = <Shape extends z.ZodType>(
    operation: string,
    text: string,
    input: object,
    shape: Shape,
  ) => askAsOwner(asOwner, { operation, text, variables: { input } }, shape);
  const title = scratch.repository;
  const { viewer } = await ask("DoctorViewer", doctorViewerDocument, {}, Viewer);
  const input = { ownerId: viewer.id, title };
  const made = await ask("DoctorOwnProject", doctorOwnProjectDocument, input, Made);
  const { id: projectId } = made.createProjectV2.projectV2;
  scratch.made(`The project ${title} of whoever gave GITHUB_TOKEN`, () =>
    ask("DoctorDeleteProject", doctorDeleteProjectDocument, { projectId }, z.unknown()),
  );
  await ask("DoctorOwnCard", doctorOwnCardDocument, { projectId, contentId }, z.unknown());
}

async function whether(look: string, succeeds: () => Promise<boolean>): Promise<Diagnosis> {
  const failed = (why: string) => wrong(`${look} does not succeed (${why})`, "report this to us");
  try {
    return (await succeeds()) ? right(`${look} succeeds`) : failed("it is not found");
  } catch (error) {
    return failed(refusalIn(error));
  }
}
