import { Terminal } from "../../../ports/errors.ts";
import type { SetUpStep } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";

export type LabelStep = Extract<SetUpStep, { step: "create-label" | "repair-label" }>;

export async function applyLabelStep(github: GitHub, step: LabelStep): Promise<void> {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("set-up");
  const { name, color, description } = step.label;
  if (step.step === "repair-label") {
    const wanted = { new_name: name, color, description };
    const route = "PATCH /repos/{owner}/{repo}/labels/{name}";
    await rest.request(route, { owner, repo, name: step.name, ...wanted });
    return;
  }
  try {
    const route = "POST /repos/{owner}/{repo}/labels";
    await rest.request(route, { owner, repo, name, color, description });
  } catch (error) {
    // 422: somebody else made it since we looked.
    if (!(error instanceof Terminal && error.edge.status === 422)) throw error;
  }
}
