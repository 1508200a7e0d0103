import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import { webhooksPath } from "../../webhooks/receive-webhooks.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";

const route = "GET /app/hook/deliveries";
const Deliveries = z.array(
  z.object({ id: z.int(), event: z.string(), status: z.string(), status_code: z.int() }),
);
const Config = z.object({ url: z.string().optional() });

const attempts = 20;
const pauseMilliseconds = 1_000;

/**
 * Makes a scratch branch, of which GitHub tells the app, and looks what became of that delivery:
 * the running app answers 400 where it was signed with another secret than its own.
 * https://docs.github.com/rest/apps/webhooks
 */
export const webhookCheck: Check = {
  about: "Webhooks",
  asks: "github",
  makes: "scratch objects",
  async examine(patient) {
    const { asApp, settings } = patient;
    const { data } = await asApp.request("GET /app/hook/config");
    const { url } = parseAnswer(Config, data, "GET /app/hook/config");
    const wanted = settings.common.publicUrl;
    const where =
      wanted === undefined || url === wanted + webhooksPath
        ? []
        : [
            wrong(
              "GitHub sends them to another address than PUBLIC_URL",
              `set the App's webhook URL to ${wanted}${webhooksPath}`,
            ),
          ];
    return [...where, await whatBecameOfOne(patient)];
  },
};

async function whatBecameOfOne(patient: Patient): Promise<Diagnosis> {
  const before = new Set((await deliveries(patient)).map(({ id }) => id));
  await makeBranch(patient);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const fresh = (await deliveries(patient)).filter(({ id }) => !before.has(id));
    const [ours] = fresh.filter(({ event }) => event === "create");
    if (ours) return judged(ours.status_code);
    await patient.pause(pauseMilliseconds);
  }
  return unknown(
    "GitHub did not say what became of a delivery in time",
    "look at the App's settings page, Advanced, Recent deliveries",
  );
}

function judged(status: number): Diagnosis {
  if (status >= 200 && status < 300)
    return right("they arrive, and WEBHOOK_SECRET is the right one");
  if (status === 400 || status === 401) {
    return wrong(
      "they arrive and are turned away, since another secret signed them",
      "set WEBHOOK_SECRET to the webhook secret of the App's settings page",
    );
  }
  return wrong(
    `they do not arrive (${status})`,
    "run comity start, and see that the App's webhook URL leads to it from outside",
  );
}

async function deliveries({ asApp }: Patient) {
  return parseAnswer(Deliveries, (await asApp.request(route, { per_page: 50 })).data, route);
}

async function makeBranch({ github, scratch, repository }: Patient): Promise<void> {
  const here = { owner: repository.owner, repo: repository.name };
  const rest = github.rest("set-up");
  const { data } = await rest.request("GET /repos/{owner}/{repo}", here);
  const { default_branch: ref } = z.object({ default_branch: z.string() }).parse(data);
  const { data: head } = await rest.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ...here,
    ref: `heads/${ref}`,
  });
  const { sha } = z.object({ object: z.object({ sha: z.string() }) }).parse(head).object;
  const branch = `${scratch.branch}/hook`;
  await rest.request("POST /repos/{owner}/{repo}/git/refs", {
    ...here,
    ref: `refs/heads/${branch}`,
    sha,
  });
  scratch.made(`The branch ${branch}`, () =>
    rest.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", {
      ...here,
      ref: `heads/${branch}`,
    }),
  );
}
