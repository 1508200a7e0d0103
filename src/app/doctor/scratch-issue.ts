import { z } from "zod";
import { parseAnswer } from "../../adapters/github/connection/parse-answer.ts";
import { reportLabel } from "../../domain/case/labels.ts";
import { NodeId } from "../../domain/values/ids.ts";
import type { ScratchRoom } from "./scratch-room.ts";

/** An issue that looks like a report and is none: it lies in a scratch repository, and goes with it. */
export async function makeScratchIssue({ github }: ScratchRoom): Promise<NodeId> {
  const { owner, name: repo } = github.repository;
  const route = "POST /repos/{owner}/{repo}/issues";
  const issue = { owner, repo, title: "A scratch issue", labels: [reportLabel] };
  const { data } = await github.rest("set-up").request(route, issue);
  return parseAnswer(z.object({ node_id: NodeId }), data, route).node_id;
}
