import { z } from "zod";
import { parseAnswer } from "../../adapters/github/connection/parse-answer.ts";
import { NodeId } from "../../domain/values/ids.ts";
import { right, unknown, wrong, type Diagnosis } from "./diagnosis.ts";
import { notTheirs } from "./owners-client.ts";
import type { Patient } from "./patient.ts";
import { faultsSaid } from "./said-by-github.ts";
import type { ScratchRoom } from "./scratch-room.ts";

export const doctorRequestDocument = `mutation DoctorRequest($input: RequestReviewsInput!) {
  requestReviews(input: $input) { clientMutationId }
}
`;

export const doctorDismissDocument = `mutation DoctorDismiss($input: DismissPullRequestReviewInput!) {
  dismissPullRequestReview(input: $input) { pullRequestReview { state } }
}
`;

const Account = z.object({ node_id: NodeId });
const Review = z.object({ node_id: NodeId });
const Dismissed = z.object({
  dismissPullRequestReview: z.object({ pullRequestReview: z.object({ state: z.string() }) }),
});

const howToFindOut =
  "an owner runs comity doctor --with-owner LOGIN, with a token of their own (repo, project) in GITHUB_TOKEN";

/** An App can ask for a review and dismiss one; it takes a person to give it. */
export async function tryReview(
  patient: Patient,
  room: ScratchRoom,
  pull: { readonly id: NodeId; readonly number: number },
): Promise<readonly Diagnosis[]> {
  const { withOwner: login, asOwner } = patient;
  if (login === undefined) {
    return [unknown("whether people asked for a review can approve was not tried", howToFindOut)];
  }
  const asked = await ask(room, login, pull.id);
  if (asked.verdict !== "right") return [asked];
  if (!asOwner) {
    return [asked, unknown("whether they can approve takes a token of their own", howToFindOut)];
  }
  const another = await notTheirs(asOwner, login);
  if (another) return [asked, another];
  const { owner, name: repo } = room.github.repository;
  const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  const { data } = await asOwner.request(route, {
    owner,
    repo,
    pull_number: pull.number,
    event: "APPROVE",
  });
  return [asked, await dismiss(room, parseAnswer(Review, data, route).node_id)];
}

async function ask({ github }: ScratchRoom, username: string, pull: NodeId): Promise<Diagnosis> {
  const route = "GET /users/{username}";
  const { data } = await github.rest("set-up").request(route, { username });
  const { node_id: person } = parseAnswer(Account, data, route);
  const { faults } = await github.graphql("case-repository", {
    operation: "DoctorRequest",
    text: doctorRequestDocument,
    variables: { input: { pullRequestId: pull, userIds: [person], union: true } },
  });
  if (faults.length === 0) return right("people can be asked for a review");
  return wrong(
    `the person named cannot be asked for a review (${faultsSaid(faults)})`,
    "name somebody who owns the organisation",
  );
}

async function dismiss({ github }: ScratchRoom, review: NodeId): Promise<Diagnosis> {
  const { data, faults } = await github.graphql("case-repository", {
    operation: "DoctorDismiss",
    text: doctorDismissDocument,
    variables: { input: { pullRequestReviewId: review, message: "Of comity doctor." } },
  });
  const isDismissed =
    faults.length === 0 &&
    parseAnswer(Dismissed, data, "DoctorDismiss").dismissPullRequestReview.pullRequestReview
      .state === "DISMISSED";
  if (isDismissed) return right("they can approve, and the App can void an approval");
  return wrong(
    `the App cannot void an approval (${faultsSaid(faults)})`,
    "an owner looks at the App's permission Pull requests",
  );
}
